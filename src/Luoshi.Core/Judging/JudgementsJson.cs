using System.Buffers;
using System.Globalization;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>Writes judgements as JSON: every target with its answer, the reason, and the figures used.</summary>
public static class JudgementsJson
{
    /// <summary>Writes a judged plan as one object.</summary>
    public static void Write(JudgedPlan judged, DateOnly asOf, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(judged);
        using var json = new JsonWriter(output, indented: true);
        json.WriteStartObject();
        json.WriteString("asOf"u8, Day(asOf));
        json.WriteStartArray("targets"u8);
        foreach (var (target, judgement) in judged.Targets)
        {
            Write(json, target, judgement);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Raw("\n"u8);
        json.Flush();
    }

    /// <summary>The word for an answer.</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not_met",
        Verdict.NotYetDue => "not_yet_due",
        _ => "not_testable",
    };

    private static void Write(JsonWriter json, Target target, Judgement judgement)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, target.Id);
        json.WriteString("number"u8, target.Number);
        json.WriteString("indicator"u8, target.Indicator);
        json.WriteString("verdict"u8, Name(judgement.Verdict));
        json.WriteText("reason"u8, judgement.Reason);
        json.WriteText("required"u8, judgement.Required);
        json.WriteString("due"u8, judgement.Due is { } due ? Day(due) : null);
        json.WriteNumberOrNull("value"u8, judgement.Value);
        json.WriteNumberOrNull("low"u8, judgement.Low);
        json.WriteNumberOrNull("high"u8, judgement.High);
        json.WriteString("unit"u8, judgement.Unit);
        if (judgement.Reached is { } reached)
        {
            json.WriteBoolean("reached"u8, reached);
        }
        else
        {
            json.WriteNull("reached"u8);
        }

        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
