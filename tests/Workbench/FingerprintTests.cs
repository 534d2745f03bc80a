using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class FingerprintTests
{
    // echo -n abc | sha256sum
    [Test]
    public void It_is_the_beginning_of_the_SHA_256() => Assert.That(Fingerprint.Of(["abc"]), Is.EqualTo("ba7816bf8f01cfea"));

    [Test]
    public void Line_endings_are_no_change_and_everything_else_is_one()
    {
        Assert.That(Fingerprint.Of(["a\r\nb"]), Is.EqualTo(Fingerprint.Of(["a\nb"])));
        string[] different = [Fingerprint.Of(["ab"]), Fingerprint.Of(["a b"]), Fingerprint.Of(["a", "b"]), Fingerprint.Of(["b", "a"])];
        Assert.That(different, Is.Unique);
    }

    [Test]
    public void A_missing_file_has_none() => Assert.That(Fingerprint.OfFiles(["/no/such/file.cs"]), Is.Empty);
}
