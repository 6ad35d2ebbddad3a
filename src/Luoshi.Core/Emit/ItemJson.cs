using System.Text;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;

namespace Luoshi.Core.Emit;

/// <summary>One method for each kind of item: its fields in the order of docs/plan-json.md.</summary>
internal static class ItemJson
{
    public static void Write(JsonWriter json, Heading item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteNumber("level"u8, item.Level);
        json.WriteString("label"u8, item.Label);
        json.WriteString("title"u8, item.Title);
        json.WriteSpan("titleSpan"u8, item.TitleSpan);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Responsibility item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("unit"u8, item.Name);
        json.WriteString("role"u8, EmitNames.Of(item.Role));
        json.WriteString("unitId"u8, item.UnitId);
        json.WriteString("clauseId"u8, item.ClauseId);
        json.WriteByHand(item);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Target item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("indicator"u8, item.Indicator);
        json.WriteNumberOrNull("low"u8, item.Low);
        json.WriteNumberOrNull("high"u8, item.High);
        json.WriteString("unit"u8, item.Unit);
        json.WriteString("bound"u8, EmitNames.Of(item.Bound));
        json.WriteString("deadline"u8, item.Deadline?.End);
        json.WriteBoolean("before"u8, item.Before);
        if (item.Increment)
        {
            json.WriteBoolean("increment"u8, true);
        }

        json.WriteString("scope"u8, item.Scope);
        json.WriteString("group"u8, item.Group);
        json.WriteString("sectionId"u8, item.SectionId);
        json.WriteBoolean("chineseNumeral"u8, item.Numeral);
        json.WriteSpan("indicatorSpan"u8, item.IndicatorSpan);
        json.WriteSpan("deadlineSpan"u8, item.DeadlineSpan);
        json.WriteSpan("sentence"u8, item.Sentence);
        json.WriteByHand(item);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Milestone item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("when"u8, item.When.ToString());
        json.WriteString("text"u8, item.Text);
        json.WriteBoolean("before"u8, item.Before);
        json.WriteString("taskId"u8, item.TaskId);
        json.WriteString("clauseId"u8, item.ClauseId);
        json.WriteSpan("dateSpan"u8, item.DateSpan);
        json.WriteByHand(item);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Clause item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("title"u8, item.Title);
        json.WriteString("form"u8, EmitNames.Of(item.Form));
        json.WriteString("taskId"u8, item.TaskId);
        json.WriteSpan("work"u8, item.Work);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, PlanTask item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("title"u8, item.Title);
        json.WriteString("headingId"u8, item.HeadingId);
        json.WriteString("programmeId"u8, item.ProgrammeId);
        json.WriteSpan("work"u8, item.Work);
        json.WriteStrings("clauseIds"u8, item.ClauseIds);
        json.WriteStrings("targetIds"u8, item.TargetIds);
        json.WriteStrings("milestoneIds"u8, item.MilestoneIds);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Unit item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("name"u8, item.Name);
        json.WriteStrings("names"u8, item.Names);
        json.WriteString("kind"u8, EmitNames.Of(item.Kind));
        json.WriteBoolean("implementing"u8, item.Implementing);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Project item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("name"u8, item.Name);
        json.WriteString("taskId"u8, item.TaskId);
        json.WriteStrings("milestoneIds"u8, item.MilestoneIds);
        json.WriteSpans("mentions"u8, item.Mentions);
        json.WriteEndObject();
    }

    /// <summary>An item of any of the lists that can be corrected, with the name of its list.</summary>
    public static void WriteRejected(JsonWriter json, PlanItem item)
    {
        json.WriteStartObject();
        json.WriteIdentity(item);
        json.WriteString("list"u8, item switch { Target => "targets", Responsibility => "responsibilities", _ => "milestones" });
        json.WriteStartObject("values"u8);
        foreach (var (name, value) in CorrectionFields.Of(item))
        {
            json.WriteString(Encoding.UTF8.GetBytes(name), value);
        }

        json.WriteEndObject();
        json.WriteByHand(item);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, CorrectionOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, outcome.Id);
        json.WriteString("kind"u8, EmitNames.Of(outcome.Kind));
        json.WriteString("status"u8, EmitNames.Of(outcome.Status));
        json.WriteString("itemId"u8, outcome.ItemId);
        json.WriteSpan("span"u8, outcome.Span);
        json.WriteString("quote"u8, outcome.Quote);
        json.WriteString("by"u8, outcome.By);
        json.WriteInstant("at"u8, outcome.At);
        json.WriteString("reason"u8, outcome.Reason);
        json.WriteText("detail"u8, outcome.Detail);
        json.WriteEndObject();
    }
}
