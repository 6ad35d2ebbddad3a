using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>Pieces that several JSON objects share.</summary>
internal static class JsonParts
{
    /// <summary>id, number, line, start, length: what every item of a plan carries.</summary>
    public static void WriteIdentity(this JsonWriter json, PlanItem item)
    {
        json.WriteString("id"u8, item.Id);
        json.WriteString("number"u8, item.Number);
        json.WritePlace(item.Line, item.Span);
    }

    /// <summary>A date and time with its offset from UTC, as it was recorded.</summary>
    public static void WriteInstant(this JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset instant) =>
        json.WriteString(name, instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>The hand of a person in an item; nothing where there is none.</summary>
    public static void WriteByHand(this JsonWriter json, PlanItem item)
    {
        if (item.ByHand is not { } hand)
        {
            return;
        }

        json.WriteStartObject("byHand"u8);
        json.WriteString("kind"u8, EmitNames.Of(hand.Kind));
        json.WriteString("correctionId"u8, hand.CorrectionId);
        json.WriteString("by"u8, hand.By);
        json.WriteInstant("at"u8, hand.At);
        json.WriteString("reason"u8, hand.Reason);
        json.WriteStartObject("was"u8);
        foreach (var (name, value) in hand.Was)
        {
            json.WriteString(Encoding.UTF8.GetBytes(name), value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WritePlace(this JsonWriter json, int line, TextSpan span)
    {
        json.WriteNumber("line"u8, line);
        json.WriteExtent(span);
    }

    public static void WriteExtent(this JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("length"u8, span.Length);
    }

    public static void WriteSpan(this JsonWriter json, ReadOnlySpan<byte> name, TextSpan? span)
    {
        if (span is not { } there)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteExtent(there);
        json.WriteEndObject();
    }

    public static void WriteSpans(this JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteExtent(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A number without trailing zeros, so that equal values have equal bytes.</summary>
    public static void WriteNumberOrNull(this JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number.Scale == 0 ? number : number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteText(this JsonWriter json, ReadOnlySpan<byte> name, LocalizedText text)
    {
        json.WritePropertyName(name);
        json.WriteTextValue(text);
    }

    public static void WriteTextValue(this JsonWriter json, LocalizedText text)
    {
        json.WriteStartObject();
        json.WriteString("zh"u8, text.Zh);
        json.WriteString("en"u8, text.En);
        json.WriteEndObject();
    }
}
