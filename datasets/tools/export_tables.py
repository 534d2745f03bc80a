"""python3 tools/export_tables.py <output folder>

Writes iris, digits, diabetes, wine and breast_cancer from scikit-learn and
sunspots from statsmodels as UTF-8 CSV with a header row and LF line ends.
Numbers are written in their shortest round-trip form; whole numbers without a point.
"""
import sys
from pathlib import Path

from sklearn import datasets
from statsmodels.datasets import sunspots

out = Path(sys.argv[1])


def number(value):
    value = float(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def write(name, header, rows):
    lines = [",".join(header)] + [",".join(row) for row in rows]
    (out / name).write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


def table(bunch, target):
    return [[number(v) for v in row] + [target(t)] for row, t in zip(bunch.data, bunch.target)]


iris = datasets.load_iris()
write("iris.csv", ["sepal_length", "sepal_width", "petal_length", "petal_width", "species"],
      table(iris, lambda t: str(iris.target_names[t])))

digits = datasets.load_digits()
write("digits.csv", [f"pixel_{r}_{c}" for r in range(8) for c in range(8)] + ["digit"], table(digits, number))

diabetes = datasets.load_diabetes(scaled=False)
write("diabetes.csv", list(diabetes.feature_names) + ["progression"], table(diabetes, number))

wine = datasets.load_wine()
wine_columns = [name.replace("/", "_").replace(" ", "_") for name in wine.feature_names]
write("wine.csv", wine_columns + ["cultivar"], table(wine, lambda t: str(t + 1)))

cancer = datasets.load_breast_cancer()
cancer_columns = [name.replace(" ", "_") for name in cancer.feature_names]
write("breast_cancer.csv", cancer_columns + ["diagnosis"], table(cancer, lambda t: str(cancer.target_names[t])))

spots = sunspots.load_pandas().data
write("sunspots.csv", ["year", "sunspots"], [[number(y), number(s)] for y, s in spots.values])
