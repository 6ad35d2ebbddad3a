using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>The words that say what a unit owes.</summary>
internal static class RoleWords
{
    private const int LongestLabelNote = 8;

    // Words that close a list of units, the longest first where one opens another.
    private static readonly (string Word, Role Role)[] Closing =
    [
        ("牵头单位", Role.Lead), ("牵头部门", Role.Lead), ("责任单位", Role.Responsible), ("责任部门", Role.Responsible), ("配合单位", Role.Assist), ("配合部门", Role.Assist),
        ("牵头负责", Role.Lead), ("牵头组织", Role.Lead), ("牵头落实", Role.Lead), ("牵头抓总", Role.Lead), ("牵头实施", Role.Lead), ("牵头", Role.Lead), ("主办", Role.Lead),
        ("配合", Role.Assist), ("协办", Role.Assist), ("协助", Role.Assist), ("参与", Role.Assist), ("参加", Role.Assist), ("支持", Role.Assist), ("协同", Role.Assist), ("协作", Role.Assist), ("会办", Role.Assist),
        ("组织实施", Role.Responsible), ("具体实施", Role.Responsible), ("负责落实", Role.Responsible), ("负责", Role.Responsible), ("承办", Role.Responsible), ("承担", Role.Responsible),
        ("落实", Role.Responsible), ("实施", Role.Responsible), ("指导", Role.Responsible), ("办理", Role.Responsible), ("执行", Role.Responsible),
    ];

    // What stands before 单位 in a label, the longest first where one ends another.
    private static readonly (string Word, Role Role)[] Labels =
    [
        ("牵头责任", Role.Lead), ("牵头负责", Role.Lead), ("牵头实施", Role.Lead), ("牵头主办", Role.Lead), ("牵头", Role.Lead), ("主办", Role.Lead), ("主责", Role.Lead), ("主管", Role.Lead),
        ("配合责任", Role.Assist), ("协同责任", Role.Assist), ("配合", Role.Assist), ("协办", Role.Assist), ("协同", Role.Assist), ("协助", Role.Assist), ("参与", Role.Assist), ("参加", Role.Assist), ("支持", Role.Assist), ("协作", Role.Assist), ("会办", Role.Assist),
        ("责任", Role.Responsible), ("负责", Role.Responsible), ("实施", Role.Responsible), ("承办", Role.Responsible), ("落实", Role.Responsible), ("承担", Role.Responsible), ("执行", Role.Responsible), ("组织", Role.Responsible), ("指导", Role.Responsible),
    ];

    // Roles that make a label without 单位 behind them: 牵头：A局；配合：B局.
    private static readonly WordList Bare = ["牵头", "主办", "配合", "协办", "协同", "协助", "参与", "参加", "承办", "责任", "负责"];

    private static readonly WordList Kinds = ["单位", "部门", "处室", "科室", "股室", "主体", "机构", "司局", "厅局", "部委", "企业", "镇街", "街镇", "院系"];

    private static readonly WordList ClosingWords = [.. Closing.Select(c => c.Word)];

    private static readonly WordList LabelWords = [.. Labels.Select(l => l.Word)];

    /// <summary>The word that starts the text and closes a list of units; null where there is none.</summary>
    public static (int Length, Role Role)? ClosingAt(ReadOnlySpan<char> rest) =>
        ClosingWords.IndexAtStart(rest) is >= 0 and var index ? (Closing[index].Word.Length, Closing[index].Role) : null;

    /// <summary>The first label that a colon follows: where it starts, where the list after it starts, and the role; null where there is none.</summary>
    public static (int Start, int End, Role Role)? FirstLabel(ReadOnlySpan<char> text)
    {
        for (var colon = 0; text[colon..].IndexOfAny('：', ':') is >= 0 and var offset; colon++)
        {
            colon += offset;
            if (Ending(text[..colon]) is var (length, role))
            {
                return (colon - length, colon + 1, role);
            }
        }

        return null;
    }

    /// <summary>The label without a colon that opens a text: 责任单位 市水务局; null where there is none.</summary>
    public static (int Length, Role Role)? Opening(ReadOnlySpan<char> text)
    {
        if (LabelWords.IndexAtStart(text) is not (>= 0 and var index))
        {
            return null;
        }

        var length = Labels[index].Word.Length;
        var kind = Kinds.AtStart(text[length..]);
        length += kind;
        var verb = kind > 0 && text.Length > length && text[length] is '为' or '是' ? 1 : 0;
        return kind > 0 ? (length + verb, Labels[index].Role) : null;
    }

    // The label at the end of the text: 责任单位, 责任单位（部门）, and after a break a bare 牵头.
    private static (int Length, Role Role)? Ending(ReadOnlySpan<char> text)
    {
        var words = text;
        if (words.Length > 2 && words[^1] == '）' && words.LastIndexOf('（') is > 0 and var open && words.Length - open <= LongestLabelNote)
        {
            words = words[..open];
        }

        var kind = Kinds.AtEnd(words);
        words = words[..^kind];
        if (LabelWords.IndexAtEnd(words) is not (>= 0 and var index))
        {
            return null;
        }

        var start = words.Length - Labels[index].Word.Length;
        if (kind == 0 && (!Bare.Has(words[start..]) || (start > 0 && words[start - 1] is not ('，' or '；' or '。' or '、' or '（' or '\t'))))
        {
            return null;
        }

        return (text.Length - start, Labels[index].Role);
    }
}
