using System.Globalization;

namespace MLWorkbench.Workbench;

/// <summary>Dates as people type and read them: 2026-03-01.</summary>
static class DateText
{
    const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>With the day of the week.</summary>
    public static string Long(DateOnly date) => date.ToString($"dddd {Form}", CultureInfo.InvariantCulture);

    /// <summary>Reads a date in this form only.</summary>
    public static DateOnly Parse(string text, string option) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new WorkbenchException($"'{text}' is no date. Write it as year-month-day: {option} 2026-03-01");
}
