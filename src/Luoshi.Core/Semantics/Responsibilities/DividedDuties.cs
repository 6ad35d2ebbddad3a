using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Sentences that divide work between bodies: A局负责…，B局负责…; A局、B局在职责范围内，分别负责….</summary>
internal static class DividedDuties
{
    // 领导小组下设办公室，办公室负责…: how the plan is run.
    private static readonly WordList Offices = ["办公室", "工作专班", "指挥部", "委员会", "联席会议", "理事会", "秘书处"];

    private static readonly WordList Within = ["在各自职责范围内", "在职责范围内", "在其职责范围内", "在各自职能范围内", "按照各自职责", "按照职责分工", "按各自职责", "按职责分工", "根据职责分工", "依据职责分工", "依职责"];
    private static readonly WordList Dividing = ["分别负责", "共同负责", "具体负责", "负责"];

    /// <summary>Two or more clauses that each name a body and its work divide the work, wherever they stand.</summary>
    /// <param name="chars">Normal text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="found">Its designations so far; in order afterwards.</param>
    public static void AddDivided(string chars, Stretch sentence, List<Designation> found)
    {
        if (chars.AsSpan(sentence.Start, sentence.Length).Count("负责") < 2)
        {
            return;
        }

        List<Designation> divided = [];
        var parts = 0;
        foreach (var clause in SentenceDesignations.Clauses(chars, sentence))
        {
            var before = divided.Count;
            SentenceDesignations.ParseOwner(chars, clause, DutyPlace.Work, null, divided);
            if (divided.FindIndex(before, d => !IsNamed(chars.AsSpan(d.Unit.Start, d.Unit.Length))) >= 0)
            {
                divided.RemoveRange(before, divided.Count - before);
            }

            parts += divided.Count > before ? 1 : 0;
        }

        if (parts > 1)
        {
            found.AddRange(divided.Where(d => !found.Exists(f => f.Unit.Start == d.Unit.Start)));
            found.Sort((a, b) => a.Unit.Start.CompareTo(b.Unit.Start));
        }
    }

    /// <summary>Named bodies with a duty each, within what they are there for.</summary>
    /// <param name="chars">Normal text.</param>
    /// <param name="clause">The clause that names them.</param>
    /// <param name="end">The end of its sentence.</param>
    /// <param name="found">The designations of the sentence so far.</param>
    public static void AddWithin(string chars, Stretch clause, int end, List<Designation> found)
    {
        var text = chars.AsSpan(clause.Start, clause.Length);
        if (text.IndexOf("职责") is not (> 2 and <= SentenceDesignations.LongestList) || Within.IndexIn(text) is not (> 2 and var within))
        {
            return;
        }

        var rest = chars.AsSpan(clause.Start + within, end - clause.Start - within);
        rest = rest[Within.AtStart(rest)..].TrimStart('，');
        var verb = Dividing.AtStart(rest);
        if (verb == 0 || rest.Length <= verb || rest[verb] is '，' or '。' or '；' || SentenceDesignations.IsNoDuty(rest[verb..]) || found.Exists(f => f.Unit.Start >= clause.Start))
        {
            return;
        }

        if (UnitListParser.Parse(chars, clause.Start, clause.Start + within, loose: false) is { } owners && !UnitNames.IsGroup(chars.AsSpan(owners[0].Start, owners[0].Length))
            && !SentenceDesignations.Governing.IsIn(text[..within]))
        {
            found.AddRange(owners.Select(o => new Designation(o, Role.Responsible)));
        }
    }

    private static bool IsNamed(ReadOnlySpan<char> name) => name.Length > 2 && !UnitNames.IsKind(name) && !UnitNames.IsGroup(name) && !Offices.Has(name);
}
