using System.Globalization;
using System.Text.Json.Nodes;

namespace MLWorkbench.References;

/// <summary>What two versions of a file disagree about, in words. Only results are allowed to differ.</summary>
sealed class Differences(Allowances allowances)
{
    public IEnumerable<string> Between(string file, string recorded, string now) => file.EndsWith(".csv", StringComparison.Ordinal)
        ? Lines(file, recorded.Split('\n'), now.Split('\n'))
        : Records(file, JsonNode.Parse(recorded)!, JsonNode.Parse(now)!);

    IEnumerable<string> Records(string file, JsonNode recorded, JsonNode now)
    {
        var (old, current) = (ByName(recorded), ByName(now));
        foreach (var name in old.Keys.Except(current.Keys))
            yield return $"{file}, {name}: recorded, but not computed any more.";
        foreach (var name in current.Keys.Except(old.Keys))
            yield return $"{file}, {name}: not recorded yet.";
        foreach (var (name, record) in current.Where(pair => old.ContainsKey(pair.Key)))
        {
            foreach (var field in record.AsObject().Where(field => field.Key != "results"))
            {
                foreach (var difference in Values(field.Key, old[name][field.Key], field.Value, default))
                    yield return $"{file}, {name}: {difference}";
            }
            var (was, isNow) = (old[name]["results"]!.AsObject(), record["results"]!.AsObject());
            foreach (var figure in was.Union(isNow).Select(result => result.Key).Distinct())
            {
                foreach (var difference in Values(figure, was[figure], isNow[figure], allowances.Of(record, figure)))
                    yield return $"{file}, {name}: {difference}";
            }
        }
    }

    static Dictionary<string, JsonNode> ByName(JsonNode file) => file["records"]!.AsArray().ToDictionary(record => $"{record!["exercise"]}, {record["case"]}", record => record!);

    static IEnumerable<string> Values(string path, JsonNode? recorded, JsonNode? now, Allowance allowed)
    {
        switch (recorded, now)
        {
            case (JsonObject old, JsonObject current):
                return old.Select(field => field.Key).Union(current.Select(field => field.Key)).SelectMany(key => Values($"{path}.{key}", old[key], current[key], allowed));
            case (JsonArray old, JsonArray current) when old.Count == current.Count:
                return old.Zip(current).SelectMany((pair, place) => Values($"{path}[{place}]", pair.First, pair.Second, allowed));
            default:
                var (was, isNow) = (recorded?.ToJsonString() ?? "nothing", now?.ToJsonString() ?? "nothing");
                return Agree(was, isNow, allowed) ? [] : [$"{path} is {isNow}, recorded {was}."];
        }
    }

    static IEnumerable<string> Lines(string file, string[] recorded, string[] now)
    {
        if (recorded.Length != now.Length)
            return [$"{file}: {now.Length} lines, recorded {recorded.Length}."];
        return from line in Enumerable.Range(0, recorded.Length)
               from cells in recorded[line].Split(',').Zip(now[line].Split(','))
               where !Agree(cells.First, cells.Second, Allowances.Scores)
               select $"{file}, line {line + 1}: {cells.Second}, recorded {cells.First}.";
    }

    static bool Agree(string was, string isNow, Allowance allowed) => was == isNow
        || (double.TryParse(was, NumberStyles.Float, CultureInfo.InvariantCulture, out var old) && double.TryParse(isNow, NumberStyles.Float, CultureInfo.InvariantCulture, out var current)
            && allowed.Covers(old, current));
}
