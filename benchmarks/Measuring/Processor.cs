using System.Runtime.InteropServices;

namespace MLWorkbench.Benchmarks;

/// <summary>What the machine's processor calls itself.</summary>
static class Processor
{
    public static string Name { get; } = Read() ?? $"{RuntimeInformation.ProcessArchitecture} processor";

    static string? Read()
    {
        const string linux = "/proc/cpuinfo";
        return File.Exists(linux)
            ? File.ReadLines(linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
    }
}
