using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>Writes times as <c>2026-03-01T09:30:00.250Z</c>, and reads any ISO 8601 time.</summary>
sealed class UtcMilliseconds : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().UtcDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
