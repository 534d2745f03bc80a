using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MLWorkbench.Benchmarks;

/// <summary>The process that runs Race/peers.py. It stays alive, so that no start-up is timed.</summary>
sealed class Python : IDisposable
{
    readonly Process _process;

    Python(Process process, string versions) => (_process, Versions) = (process, versions);

    /// <summary>What runs there.</summary>
    public string Versions { get; }

    /// <summary>Starts it with the interpreter that MLW_PYTHON names, or the first on the machine that has the packages; otherwise says what is missing.</summary>
    public static Python? Start(out string problem)
    {
        problem = "There is no python3 on this machine";
        var named = Environment.GetEnvironmentVariable("MLW_PYTHON");
        foreach (var interpreter in string.IsNullOrEmpty(named) ? ["python3", "/usr/bin/python3", "python"] : new[] { named })
        {
            if (Launch(interpreter) is not { } process)
                continue;
            var greeting = process.StandardOutput.ReadLine() is { } line ? JsonNode.Parse(line) : null;
            if (greeting?["versions"] is { } versions)
                return new(process, versions.GetValue<string>());
            problem = $"{interpreter}: {greeting?["missing"]?.GetValue<string>() ?? "it ended without a word"}";
            process.Dispose();
        }
        problem += ": the race is run without Python's times. For them install numpy, scipy and scikit-learn, or name another interpreter in MLW_PYTHON.";
        return null;
    }

    /// <summary>Loads the data of a kernel and gives the peer's answer.</summary>
    public double[] Prepare(string kernel, JsonObject data) =>
        Ask(new() { ["do"] = "prepare", ["kernel"] = kernel, ["data"] = data })["answer"].Deserialize<double[]>()!;

    /// <summary>The milliseconds of one run of the kernel, as <see cref="Contestant.Time"/> takes them.</summary>
    public double Time(double atLeast) => Ask(new() { ["do"] = "time", ["atLeast"] = atLeast })["ms"]!.GetValue<double>();

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(2000))
            _process.Kill();
        _process.Dispose();
    }

    JsonNode Ask(JsonObject command)
    {
        _process.StandardInput.WriteLine(command.ToJsonString());
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() is { } answer
            ? JsonNode.Parse(answer)!
            : throw new Workbench.WorkbenchException("The Python process ended in the middle of the race; its message stands above. Run the race again, or without Python: MLW_PYTHON=none");
    }

    static Process? Launch(string interpreter)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(interpreter, [Path.Combine(AppContext.BaseDirectory, "Race", "peers.py")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
