using System.Buffers;
using System.Globalization;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Emit;

namespace Luoshi.Core.Amendments;

/// <summary>Writes differences and amendments as JSON.</summary>
public static class AmendmentJson
{
    /// <summary>Writes what became different between two versions as one object.</summary>
    public static void Write(PlanDiff diff, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(diff);
        using var json = new JsonWriter(output, indented: true);
        json.WriteStartObject();
        json.WriteString("old"u8, diff.Old.Source.Name);
        json.WriteString("new"u8, diff.New.Source.Name);
        Changes(json, diff);
        json.WriteEndObject();
        json.Raw("\n"u8);
        json.Flush();
    }

    /// <summary>Writes amendments in order of effect as one object: what each orders, what was carried out, and what it changes.</summary>
    public static void Write(IEnumerable<Consolidation> amendments, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(amendments);
        using var json = new JsonWriter(output, indented: true);
        json.WriteStartObject();
        json.WriteStartArray("amendments"u8);
        foreach (var amendment in amendments)
        {
            Write(json, amendment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Raw("\n"u8);
        json.Flush();
    }

    /// <summary>The word for a direction.</summary>
    public static string Name(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Harder => "harder",
        ChangeDirection.Easier => "easier",
        _ => "neutral",
    };

    private static void Write(JsonWriter json, Consolidation amendment)
    {
        json.WriteStartObject();
        json.WriteString("notice"u8, amendment.Notice.Source.Name);
        json.WriteString("form"u8, amendment.Form switch { AmendmentForm.WholeVersion => "whole_version", AmendmentForm.Instructions => "instructions", _ => "nothing" });
        json.WriteString("effective"u8, Day(amendment.Effective));
        json.WriteString("repealed"u8, Day(amendment.Repealed));
        json.WriteBoolean("complete"u8, amendment.Complete);
        json.WriteStartArray("instructions"u8);
        foreach (var placed in amendment.Instructions)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, Words(placed.Instruction.Kind.ToString()));
            json.WritePlace(placed.Instruction.Line, placed.Instruction.Span);
            json.WriteString("old"u8, placed.Instruction.Old);
            json.WriteString("new"u8, placed.Instruction.New);
            json.WriteString("trouble"u8, placed.Trouble == PlacementTrouble.None ? null : Words(placed.Trouble.ToString()));
            json.WriteStartArray("edits"u8);
            foreach (var edit in placed.Edits)
            {
                json.WriteStartObject();
                json.WriteExtent(edit.Span);
                json.WriteString("words"u8, edit.Words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Changes(json, amendment.Diff);
        json.WriteStartArray("findings"u8);
        foreach (var finding in amendment.Findings)
        {
            FindingJson.Write(json, (amendment.Notice.Source, finding));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Changes(JsonWriter json, PlanDiff diff)
    {
        json.WriteStartArray("changes"u8);
        foreach (var change in diff.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, Words(change.Kind.ToString()));
            json.WriteString("direction"u8, Name(change.Direction));
            json.WriteText("message"u8, change.Message);
            json.WriteString("oldId"u8, change.OldId);
            json.WriteString("newId"u8, change.NewId);
            json.WriteSpan("oldSpan"u8, change.OldSpan);
            json.WriteSpan("newSpan"u8, change.NewSpan);
            json.WriteString("oldText"u8, change.OldText);
            json.WriteString("newText"u8, change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // TargetAdded becomes target_added.
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
