using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;

namespace Luoshi.Office.ActionPlans;

/// <summary>What an action plan (专项行动方案) says.</summary>
/// <param name="Goal">What it is to reach, in the unit's words.</param>
public sealed record ActionPlanContent(string Goal, ImmutableArray<ActionStep> Steps)
{
    /// <summary>The most steps that one plan may have.</summary>
    public const int MostSteps = 200;

    private const int MostCharacters = 4000;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static ActionPlanContent Empty { get; } = new(string.Empty, []);

    /// <summary>Everything that keeps it from being filed, each with its place; empty where nothing does.</summary>
    /// <param name="assisting">The units that may be asked for help: any but the one that files.</param>
    public IEnumerable<LocalizedText> Faults(Func<string, bool> assisting)
    {
        ArgumentNullException.ThrowIfNull(assisting);
        if (string.IsNullOrWhiteSpace(Goal))
        {
            yield return new("请写明目标。", "Say what the plan is to reach.");
        }

        if (Steps.IsEmpty)
        {
            yield return new("至少要有一个步骤。", "There is to be one step at least.");
        }

        if (Steps.Length > MostSteps)
        {
            yield return new($"步骤不能超过{MostSteps}个。", $"There are {MostSteps} steps at most.");
        }

        foreach (var (step, at) in Steps.Select((step, at) => (step, at + 1)))
        {
            foreach (var fault in step.Faults(assisting))
            {
                yield return new($"步骤{at}：{fault.Zh}", $"Step {at}: {fault.En}");
            }
        }

        if (Goal.Length > MostCharacters || Steps.Any(step => step.Title.Length + step.Measures.Length > MostCharacters))
        {
            yield return new($"目标和每个步骤的文字各不超过{MostCharacters}字。", $"The goal and the words of each step have {MostCharacters} characters at most.");
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static ActionPlanContent FromJson(string json) => JsonSerializer.Deserialize<ActionPlanContent>(json, Options) ?? Empty;
}

/// <summary>One step, dated to the day.</summary>
/// <param name="DueOn">As 2013-06-30.</param>
/// <param name="Post">The responsible post (责任岗位).</param>
/// <param name="Measures">How it will be done.</param>
public sealed record ActionStep(
    string Title, string DueOn, string Post, string Measures, ImmutableArray<MoneyLine> Money, ImmutableArray<HelpLine> Help)
{
    internal IEnumerable<LocalizedText> Faults(Func<string, bool> assisting)
    {
        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return new("缺少步骤名称。", "it has no name.");
        }

        if (!CaseDay.TryRead(DueOn, out _))
        {
            yield return new($"完成日期“{DueOn}”读不懂，请写成2013-06-30这样。", $"its due day \"{DueOn}\" cannot be read; write it as 2013-06-30.");
        }

        if (string.IsNullOrWhiteSpace(Post))
        {
            yield return new("缺少责任岗位。", "no post is responsible.");
        }

        if (string.IsNullOrWhiteSpace(Measures))
        {
            yield return new("缺少措施。", "no measures are named.");
        }

        foreach (var money in Money.Where(money => money.Amount < 0 || string.IsNullOrWhiteSpace(money.Source)))
        {
            yield return new($"资金“{money.Source}”须有来源，金额不能为负。", $"money \"{money.Source}\" is to have a source and no negative amount.");
        }

        foreach (var help in Help.Where(help => !assisting(help.UnitId) || string.IsNullOrWhiteSpace(help.What) || !CaseDay.TryRead(help.NeededBy, out _)))
        {
            yield return new($"协办事项“{help.What}”须写明单位、事项和日期。", $"help \"{help.What}\" is to name the unit, the matter and the day.");
        }
    }
}

/// <summary>Money of a step.</summary>
/// <param name="Source">资金来源: 市财政, 企业自筹.</param>
/// <param name="Amount">万元.</param>
public sealed record MoneyLine(string Source, decimal Amount);

/// <summary>What a step needs of another unit.</summary>
/// <param name="NeededBy">As 2013-06-30.</param>
public sealed record HelpLine(string UnitId, string What, string NeededBy);
