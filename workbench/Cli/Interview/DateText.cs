using System.Globalization;

namespace MLWorkbench.Workbench;

/// <summary>Dates as people type and read them: 2026-03-01.</summary>
static class DateText
{
    const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>With the day of the week.</summary>
    public static string Long(DateOnly date) => date.ToString($"dddd {Form}", CultureInfo.InvariantCulture);

    /// <summary>Reads a date in this form only, near enough for a plan to end in the calendar.</summary>
    public static DateOnly Parse(string text, string option)
    {
        if (!DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new WorkbenchException($"'{text}' is no date. Write it as year-month-day: {option} 2026-03-01");
        return date.Year is >= 2000 and < 2200 ? date : throw new WorkbenchException($"{text} is too far away. Name a day from 2000 to 2199: {option} 2026-03-01");
    }
}
