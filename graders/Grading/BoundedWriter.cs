using System.Text;

namespace MLWorkbench.Grading;

/// <summary>Passes on what a check prints, up to a limit: the runner keeps all of it in memory.</summary>
sealed class BoundedWriter(TextWriter target) : TextWriter
{
    const int Limit = 256 * 1024;
    int _written;

    public override Encoding Encoding => target.Encoding;

    public override void Write(char value)
    {
        Count(1);
        target.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Count(count);
        target.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Count(buffer.Length);
        target.Write(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    void Count(int characters)
    {
        // Saturates instead of wrapping when the learner's code catches the exception and goes on.
        _written = Math.Min(_written, Limit) + Math.Min(characters, Limit + 1);
        if (_written > Limit)
            throw new OutputLimitException(Limit);
    }
}
