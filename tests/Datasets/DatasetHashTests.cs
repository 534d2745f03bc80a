using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MLWorkbench.Datasets;
using NUnit.Framework;

namespace MLWorkbench.Tests;

public partial class DatasetHashTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "datasets");

    [Test]
    public void The_README_lists_every_table_with_its_hash()
    {
        var listed = HashLine().Matches(File.ReadAllText(Path.Combine(Folder, "README.md")))
            .Select(line => $"{line.Groups["file"].Value} {line.Groups["hash"].Value}");
        var onDisk = Directory.GetFiles(Folder, "*.csv").Select(path => $"{Path.GetFileName(path)} {Hash(File.ReadAllBytes(path))}");

        Assert.That(listed, Is.EquivalentTo(onDisk));
    }

    [Test]
    public void The_library_embeds_the_tables_and_the_scored_rows_unchanged()
    {
        string[] files = [.. Directory.GetFiles(Folder, "*.csv"), .. Directory.GetFiles(Path.Combine(Folder, "references"), "*.csv")];
        var assembly = typeof(Iris).Assembly;

        Assert.That(
            assembly.GetManifestResourceNames().Select(name => $"{name} {Hash(Embedded(name))}"),
            Is.EquivalentTo(files.Select(path => $"{Path.GetFileName(path)} {Hash(File.ReadAllBytes(path))}")));
    }

    static byte[] Embedded(string name)
    {
        using var stream = typeof(Iris).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [GeneratedRegex(@"^\| `(?<file>[a-z_]+\.csv)` \| `(?<hash>[0-9a-f]{64})` \|", RegexOptions.Multiline)]
    private static partial Regex HashLine();
}
