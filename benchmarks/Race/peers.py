"""The peers in Python: reads one JSON command a line, answers with one JSON line. Data come as raw little-endian files."""
import json
import sys
import time

try:
    import numpy as np
    import scipy
    import sklearn
    from scipy import special, stats
    from sklearn.cluster import KMeans
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import roc_auc_score
    from threadpoolctl import threadpool_info
except ImportError as missing:
    print(json.dumps({"missing": str(missing)}), flush=True)
    sys.exit(0)


def precision_recall(d):
    # Counting with NumPy: far faster than precision_recall_fscore_support, which sorts the labels.
    def run():
        both = np.count_nonzero(d["actual"] & d["predicted"])
        return both / np.count_nonzero(d["predicted"]), both / np.count_nonzero(d["actual"])
    return run, lambda a: [a[0], a[1], 2 * a[0] * a[1] / (a[0] + a[1])]


def roc_auc(d):
    return lambda: roc_auc_score(d["actual"], d["scores"]), lambda a: [a]


def welch(d):
    # Mean and variance with NumPy, which ttest_ind does too, more slowly.
    def run():
        a, b = d["a"], d["b"]
        error_a, error_b = a.var(ddof=1) / len(a), b.var(ddof=1) / len(b)
        t = (a.mean() - b.mean()) / np.sqrt(error_a + error_b)
        df = (error_a + error_b) ** 2 / (error_a ** 2 / (len(a) - 1) + error_b ** 2 / (len(b) - 1))
        return t, 2 * stats.t.sf(abs(t), df)
    return run, list


def simulation(d):
    # One uniform number for every user, in batches that stay in the cache.
    experiments, users, rate, batch = d["experiments"], d["users"], d["rate"], 10
    rng = np.random.default_rng(1)

    def arm():
        counts = np.empty(experiments)
        for start in range(0, experiments, batch):
            size = min(batch, experiments - start)
            counts[start:start + size] = np.count_nonzero(rng.random((size, users)) < rate, axis=1)
        return counts

    def run():
        control, treatment = arm(), arm()
        common = (control + treatment) / (2 * users)
        z = (treatment - control) / users / np.sqrt(common * (1 - common) * 2 / users)
        return common, 2 * special.ndtr(-np.abs(z))
    return run, lambda a: [a[0].mean(), (a[1] < 0.05).mean()]


def least_squares(d):
    # The normal equations, like ours; the column of ones is made beforehand. lstsq takes several times as long.
    x, y = np.column_stack([np.ones(len(d["x"])), d["x"]]), d["y"]
    return lambda: np.linalg.solve(x.T @ x, x.T @ y), list


def logistic(d):
    # The default solver, which is the fastest one of scikit-learn here.
    run = lambda: LogisticRegression(C=1.0, tol=1e-4, max_iter=1000).fit(d["x"], d["y"])
    return run, lambda m: [m.intercept_[0], *m.coef_[0]]


def k_means(d):
    run = lambda: KMeans(len(d["start"]), init=d["start"], n_init=1, algorithm="lloyd", tol=0, max_iter=300).fit(d["x"])
    return run, lambda m: [m.n_iter_, m.inertia_ / len(d["x"]), *m.cluster_centers_.ravel()]


def pca(d):
    # The covariance matrix and its eigenvectors, like ours; sklearn's PCA takes many times as long for tall data.
    def run():
        centred = d["x"] - d["x"].mean(axis=0)
        values, vectors = np.linalg.eigh(centred.T @ centred / (len(centred) - 1))
        return values[::-1][:d["components"]], vectors[:, ::-1][:, :d["components"]]
    return run, lambda a: list(a[0])


def product(d):
    # Into memory that is there already, like ours.
    product = np.empty((len(d["a"]), d["b"].shape[1]))
    return lambda: np.matmul(d["a"], d["b"], out=product), lambda a: list(a[-1])


def dot(d):
    return lambda: np.dot(d["x"], d["y"]), lambda a: [a]


PEERS = {
    "precision and recall": precision_recall, "ROC AUC": roc_auc, "Welch's t-test": welch, "A/B simulation": simulation,
    "least squares": least_squares, "logistic regression": logistic, "k-means": k_means, "PCA": pca,
    "matrix product": product, "dot product": dot,
}


def read(entry):
    if not isinstance(entry, dict):
        return entry
    return np.fromfile(entry["file"], dtype=entry["type"]).reshape(entry["shape"])


def blas():
    return ", ".join(f"{pool['internal_api']} {pool['version']} for {pool.get('architecture', 'any processor')}, {pool['num_threads']} threads"
                     for pool in threadpool_info() if pool["user_api"] == "blas") or "no fast BLAS"


print(json.dumps({"versions": f"NumPy {np.__version__} ({blas()}), SciPy {scipy.__version__}, scikit-learn {sklearn.__version__}"}), flush=True)
for line in sys.stdin:
    command = json.loads(line)
    if command["do"] == "prepare":
        run, numbers = PEERS[command["kernel"]]({name: read(entry) for name, entry in command["data"].items()})
        answer = run()
        print(json.dumps({"answer": [float(number) for number in numbers(answer)]}), flush=True)
    else:
        runs, elapsed, start = 0, 0, time.perf_counter()
        while runs == 0 or elapsed < command["atLeast"]:
            run()
            runs, elapsed = runs + 1, (time.perf_counter() - start) * 1000
        print(json.dumps({"ms": elapsed / runs}), flush=True)
