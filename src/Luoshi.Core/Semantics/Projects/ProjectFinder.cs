using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Tasks;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Projects;

/// <summary>
/// Finds the projects that a plan names: A、B等重点项目建设; A项目; 启动A、B等N个…; 重点建设A、B. One project under two
/// names, with and without its city, is one.
/// </summary>
internal sealed class ProjectFinder(CompileContext context, TaskBinder tasks, ImmutableArray<Milestone> milestones)
{
    // Between 等 and 项目 stand no more than a few words of kind: 等政府重大项目.
    private const int FarthestKind = 16;
    private const int FarthestName = 200;
    private static readonly WordList Actions = ["建设工作", "规划实施工作", "项目建设", "建设", "改造", "工作"];
    private readonly Dictionary<string, List<(Stretch Place, ParagraphSyntax Line)>> _mentions = [];
    private readonly List<string> _order = [];

    // Of the clause that is being read; nearly all clauses have some that name nothing.
    private readonly List<Stretch> _items = [];

    public ImmutableArray<Project> Find()
    {
        foreach (var line in context.Lines)
        {
            if (line.Kind is ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash
                && context.Sections.Of(line).Kind is not (SectionKind.Frame or SectionKind.Background))
            {
                foreach (var sentence in context.Sentences(line))
                {
                    ReadSentence(line, sentence);
                }
            }
        }

        var projects = ImmutableArray.CreateBuilder<Project>(_order.Count);
        foreach (var key in _order)
        {
            projects.Add(Make(key, projects.Count));
        }

        return projects.ToImmutable();
    }

    private void ReadSentence(ParagraphSyntax line, Stretch sentence)
    {
        var from = sentence.Start;
        while (context.Chars.AsSpan(from, sentence.End - from).IndexOfAny("，。；：") is >= 0 and var length)
        {
            ReadClause(line, new Stretch(from, from + length));
            from += length + 1;
        }

        ReadClause(line, new Stretch(from, sentence.End));
    }

    private void ReadClause(ParagraphSyntax line, Stretch clause)
    {
        var text = context.Chars.AsSpan(clause.Start, clause.Length);
        var and = text.IndexOf('等');
        if (and > ProjectNames.Shortest && IsProjectKind(text[(and + 1)..]))
        {
            var listed = new Stretch(clause.Start, clause.Start + and);
            foreach (var item in Items(listed, ProjectNames.LeadIn(Words(listed))))
            {
                Mention(line, item, ProjectNames.Fits(Words(item)));
            }

            return;
        }

        var list = and > 0 ? new Stretch(clause.Start, clause.Start + and) : clause;
        if (ProjectNames.LeadIn(Words(list)) is > 0 and var lead)
        {
            var named = TrimAction(list);
            foreach (var item in Items(named, named == list ? lead : ProjectNames.LeadIn(Words(named))))
            {
                Mention(line, item, ProjectNames.IsBuilt(Words(item)));
            }
        }

        ReadProjectWord(line, clause, text);
    }

    // T204—0006宗地立体停车场项目的建设: the noun before 项目.
    private void ReadProjectWord(ParagraphSyntax line, Stretch clause, ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("项目");
        if (at <= ProjectNames.Shortest || !(text[(at + 2)..].StartsWith("建设") || text[(at + 2)..].StartsWith("的建设") || text.Length == at + 2))
        {
            return;
        }

        var before = new Stretch(clause.Start, clause.Start + at);
        var items = Items(before, ProjectNames.LeadIn(Words(before)));
        if (items.Count > 0)
        {
            Mention(line, items[^1], ProjectNames.IsBuilt(Words(items[^1])));
        }
    }

    // 等重点项目, 等政府重大项目建设, 等3—4个旧厂房的改造升级.
    private static bool IsProjectKind(ReadOnlySpan<char> after)
    {
        var kind = after[..Math.Min(FarthestKind, after.Length)];
        if (kind.Contains("设施", StringComparison.Ordinal) || kind.Contains("配套", StringComparison.Ordinal))
        {
            return false;
        }

        return kind.Contains("项目", StringComparison.Ordinal) || kind.StartsWith("工程") || kind.Contains("重点工程", StringComparison.Ordinal)
            || (kind.Length > 0 && char.IsAsciiDigit(kind[0]) && after.Contains("改造", StringComparison.Ordinal));
    }

    // …基地建设: the action after the name.
    private Stretch TrimAction(Stretch list) => new(list.Start, list.End - Actions.AtEnd(Words(list)));

    private List<Stretch> Items(Stretch list, int lead)
    {
        _items.Clear();
        var from = list.Start + lead;
        for (var i = from; i <= list.End; i++)
        {
            if (i == list.End || context.Chars[i] is '、' or '和' or '及')
            {
                var joint = i > from && context.Chars[i - 1] == '以' && i < list.End && context.Chars[i] == '及' ? i - 1 : i;
                _items.Add(new Stretch(from, joint));
                from = i + 1;
            }
        }

        return _items;
    }

    private void Mention(ParagraphSyntax line, Stretch place, bool fits)
    {
        if (!fits)
        {
            return;
        }

        var key = ProjectNames.Core(context.Surface(place));
        key = SameUnderAnotherName(key) ?? key;
        if (!_mentions.TryGetValue(key, out var places))
        {
            _mentions[key] = places = [];
            _order.Add(key);
        }

        if (places.Count == 0 || places[^1].Place != place)
        {
            places.Add((place, line));
        }
    }

    // Looking no further back than this keeps a text of ten thousand projects linear.
    private string? SameUnderAnotherName(string key)
    {
        for (var i = _order.Count - 1; i >= 0 && i >= _order.Count - FarthestName; i--)
        {
            if (ProjectNames.IsFuller(_order[i], key) || ProjectNames.IsFuller(key, _order[i]))
            {
                return _order[i];
            }
        }

        return null;
    }

    private Project Make(string key, int index)
    {
        var places = _mentions[key];
        var (first, line) = places[0];
        ImmutableArray<TextSpan> spans = [.. places.Select(p => context.Span(p.Place))];
        var name = places.Select(p => context.Surface(p.Place)).MaxBy(n => n.Length) ?? key;
        return new Project(
            context.Ids.Make('P', key, []), CompileContext.Number('P', index), context.LineOf(line, first.Start), context.Span(first), name, spans,
            places.Select(p => tasks.TaskOf(p.Line)).FirstOrDefault(t => t is not null),
            [.. spans.SelectMany(MilestonesAt).Distinct()]);
    }

    // Milestones stand in document order and do not nest: only the last that starts before the place can hold it.
    private IEnumerable<string> MilestonesAt(TextSpan span)
    {
        var after = Ordered.FirstFrom(milestones.AsSpan(), span.Start + 1, m => m.Span.Start);
        if (after > 0 && milestones[after - 1].Span.Contains(span))
        {
            yield return milestones[after - 1].Id;
        }
    }

    private ReadOnlySpan<char> Words(Stretch stretch) => context.Chars.AsSpan(stretch.Start, stretch.Length);
}
