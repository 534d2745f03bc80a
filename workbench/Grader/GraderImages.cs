using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace MLWorkbench.Workbench;

/// <summary>Compiled graders, kept beside the program: a grader is compiled once for each public face that it meets, not once for each process.</summary>
/// <param name="folder">Where they lie. It may be deleted at any time, and need not be writable.</param>
sealed class GraderImages(string folder)
{
    // A learner tries a few signatures, not many.
    const int MostOfAnExercise = 8;

    // A grader fits the very assemblies that it was compiled against.
    static readonly byte[] Surroundings =
    [
        .. References.Own.SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        .. typeof(CSharpCompilation).Module.ModuleVersionId.ToByteArray(),
        .. Encoding.UTF8.GetBytes(Environment.Version.ToString()),
    ];

    readonly Dictionary<string, Compiler.Image> _known = [];

    /// <summary>The name of the grader of a request, compiled against the public face of these sources.</summary>
    public static string Key(GradeRequest request, CSharpCompilation learner)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Surroundings);
        foreach (var tree in learner.SyntaxTrees)
            hash.AppendData(Encoding.UTF8.GetBytes(PublicFace.Of(tree)));
        foreach (var source in request.Grader)
            hash.AppendData(Encoding.UTF8.GetBytes(source.Text));
        return $"{request.Id.Replace('/', '.')}.{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>The image of that name, if there is one.</summary>
    public Compiler.Image? Find(string key) =>
        _known.TryGetValue(key, out var image) || Read(FileOf(key)) is { } read && _known.TryAdd(key, image = read) ? image : null;

    /// <summary>Keeps an image, for this process in any case and for others if the folder can be written.</summary>
    public void Keep(string key, Compiler.Image image)
    {
        _known[key] = image;
        try
        {
            Directory.CreateDirectory(folder);
            var written = $"{FileOf(key)}.{Environment.ProcessId}";
            File.WriteAllBytes(written, Packed(image));
            File.Move(written, FileOf(key), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles($"{key[..key.LastIndexOf('.')]}.*").OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostOfAnExercise))
                old.Delete();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is compiled again next time.
        }
    }

    string FileOf(string key) => Path.Combine(folder, key);

    // A hash of all that follows, the length of the assembly, the assembly, its symbols.
    static byte[] Packed(Compiler.Image image)
    {
        byte[] content = [.. BitConverter.GetBytes(image.Assembly.Length), .. image.Assembly, .. image.Symbols];
        return [.. SHA256.HashData(content), .. content];
    }

    static Compiler.Image? Read(string file)
    {
        try
        {
            var packed = File.ReadAllBytes(file).AsSpan();
            if (packed.Length < SHA256.HashSizeInBytes || !packed[..SHA256.HashSizeInBytes].SequenceEqual(SHA256.HashData(packed[SHA256.HashSizeInBytes..])))
                return null;
            var content = packed[SHA256.HashSizeInBytes..];
            var symbols = sizeof(int) + BitConverter.ToInt32(content);
            return new(content[sizeof(int)..symbols].ToArray(), content[symbols..].ToArray());
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
