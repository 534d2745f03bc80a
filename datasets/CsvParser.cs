using System.Text;

namespace MLWorkbench.Datasets;

/// <summary>Splits comma-separated text (RFC 4180) into lines of fields. Blank lines are skipped.</summary>
sealed class CsvParser(string text, string file)
{
    string[] _header = [];
    int _position;
    int _line = 1;

    public IEnumerable<(int Line, string[] Fields)> Lines()
    {
        while (_position < text.Length)
        {
            if (SkipLineEnd())
                continue;
            var line = _line;
            var fields = Fields();
            if (_header.Length == 0)
                _header = fields;
            yield return (line, fields);
        }
    }

    string[] Fields()
    {
        var fields = new List<string>();
        do
            fields.Add(Next == '"' ? QuotedField(fields.Count) : PlainField());
        while (Skip(','));
        SkipLineEnd();
        return [.. fields];
    }

    string PlainField()
    {
        var length = text.AsSpan(_position).IndexOfAny(",\r\n");
        var field = length < 0 ? text[_position..] : text.Substring(_position, length);
        _position += field.Length;
        return field;
    }

    string QuotedField(int column)
    {
        var opened = _line;
        var field = new StringBuilder();
        for (_position++; _position < text.Length; _position++)
        {
            if (Next == '\n')
                _line++;
            if (Next != '"')
            {
                field.Append(Next);
                continue;
            }
            _position++;
            if (Next == '"')
                field.Append('"');
            else if (Next is ',' or '\r' or '\n' or null)
                return field.ToString();
            else
                throw Fault(_line, column, $"expected a comma or the end of the line after the closing quote, found '{Next}' (a quote inside a field is written twice)");
        }
        throw Fault(opened, column, "expected a closing quote for the quote opened here, found the end of the file");
    }

    char? Next => _position < text.Length ? text[_position] : null;

    bool Skip(char character)
    {
        if (Next != character)
            return false;
        _position++;
        return true;
    }

    bool SkipLineEnd()
    {
        var skipped = Skip('\r') | Skip('\n');
        if (skipped)
            _line++;
        return skipped;
    }

    FormatException Fault(int line, int column, string problem) =>
        CsvFault.At(file, line, column < _header.Length ? _header[column] : $"{column + 1}", problem);
}
