using System.Globalization;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Office.Reports;

namespace Luoshi.Office.Simulating;

/// <summary>What a return does with the truth.</summary>
internal enum Lie
{
    None,

    /// <summary>Rounded up, and nothing is ever behind.</summary>
    Rosy,

    /// <summary>Figures that no paper bears out.</summary>
    MadeUp,
}

/// <summary>How a liaison fills a return in: what changed is written, with a paper for it; the rest stands as it was.</summary>
internal sealed class ReturnWriting(Stage stage)
{
    private readonly Dictionary<(string Unit, string Item), Course> _courses = [];
    private readonly Dictionary<string, ReturnLine> _behind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> _targets = stage.Plan.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);

    /// <summary>Something that a unit reported to be behind last; null where nothing was.</summary>
    public ReturnLine? BehindOf(string unit) => _behind.GetValueOrDefault(unit);

    /// <summary>Fills a return in as of the last day of its period. False where it was refused.</summary>
    public async Task<bool> WriteAsync(string caseId, string unit, DateOnly on, Dice dice, Lie lie)
    {
        var liaison = stage.Cast.Liaison(unit);
        var lines = await stage.Desks.Returns.LinesAsync(caseId, stage.Cancellation);
        var said = lines.Select(line => (Line: line, Now: Said(line, unit, on, lie))).ToList();
        var news = said.Where(each => each.Line.State != each.Now.State || each.Line.Value != each.Now.Value || each.Line.State == ReportedState.Unsaid || dice.Chance(12)).ToList();
        var proven = news.Where(each => each.Now.State == ReportedState.Done || each.Line.Kind == LineKind.Target).ToList();
        var paper = proven.Count == 0 ? null : await PaperAsync(caseId, unit, on, proven, lie);
        var edits = news.ConvertAll(each => new LineEdit(
            each.Line.Id, each.Line.Version, ReturnFields.Write(each.Now.Value), each.Now.State, Wording.Narrative(each.Now.State, dice),
            each.Now.State == ReportedState.Behind ? Wording.NextStep(dice) : string.Empty, each.Now.State == ReportedState.Behind && dice.Chance(30) ? Wording.Help(dice) : string.Empty,
            paper is not null && (each.Now.State == ReportedState.Done || each.Line.Kind == LineKind.Target) ? paper : each.Line.Evidence));
        if (edits.Count > 0)
        {
            var saved = await stage.Desks.Returns.SaveAsync(caseId, edits, liaison, Stage.From, stage.Cancellation);
            if (!stage.Noted("return save", saved.Refusal ?? saved.Value?.Faults.Select(fault => (LocalizedText?)fault.Text).FirstOrDefault()))
            {
                return false;
            }
        }

        stage.Clock.Pass(TimeSpan.FromMinutes(dice.Between(1, 12)));
        if (edits.Count < lines.Count)
        {
            var confirmed = await stage.Desks.Returns.NothingNewAsync(caseId, liaison, Stage.From, stage.Cancellation);
            if (!stage.Noted("return nothing-new", confirmed.Refusal))
            {
                return false;
            }
        }

        if (said.Find(each => each.Now.State == ReportedState.Behind).Line is { } behind)
        {
            _behind[unit] = behind;
        }
        else
        {
            _behind.Remove(unit);
        }

        return true;
    }

    private (ReportedState State, decimal? Value) Said(ReturnLine line, string unit, DateOnly on, Lie lie)
    {
        var course = CourseOf(line, unit);
        if (line.Kind == LineKind.Target && _targets.TryGetValue(line.ItemId, out var target))
        {
            var value = course.ValueOn(target, on);
            value = lie switch
            {
                Lie.MadeUp => Course.Inflated(value, target),
                Lie.Rosy => Course.Rosy(value, target),
                _ => value,
            };
            return (ReportedState.OnSchedule, value);
        }

        var state = course.StateOn(line.DueOn, on);
        return (state == ReportedState.Behind && lie != Lie.None ? ReportedState.OnSchedule : state, null);
    }

    private Course CourseOf(ReturnLine line, string unit)
    {
        if (!_courses.TryGetValue((unit, line.ItemId), out var course))
        {
            _courses[(unit, line.ItemId)] = course = new(stage.TemperOf(unit), stage.Dice.Of($"course {unit} {line.Number} {line.Duty}"), stage.Asked.From);
        }

        return course;
    }

    // One paper for all that is new: what it lists is what really happened, so that a figure that was made up differs from its own evidence.
    private Task<string> PaperAsync(string caseId, string unit, DateOnly on, List<(ReturnLine Line, (ReportedState State, decimal? Value) Now)> proven, Lie lie)
    {
        var body = new StringBuilder();
        foreach (var (line, now) in proven)
        {
            var value = lie == Lie.MadeUp ? Said(line, unit, on, Lie.None).Value : now.Value;
            body.Append(CultureInfo.InvariantCulture, $"{line.Number} {line.Title}：{(value is null ? ReturnFields.Name(now.State).Zh : ReturnFields.Write(value) + line.Unit)}\n");
        }

        var title = string.Create(CultureInfo.InvariantCulture, $"{on.Year}年{on.Month}月数据明细和完成证明");
        return stage.HandInAsync(caseId, unit, stage.Cast.Liaison(unit), Wording.FileName(title), Wording.Paper(title, stage.NameOf(unit), on, body.ToString()));
    }
}
