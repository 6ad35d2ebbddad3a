using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>The words that say what a unit owes.</summary>
internal static class RoleWords
{
    /// <summary>Words that close a list of units, the longest first where one opens another.</summary>
    public static readonly (string Word, Role Role)[] Closing =
    [
        ("牵头负责", Role.Lead), ("牵头组织", Role.Lead), ("牵头落实", Role.Lead), ("牵头", Role.Lead), ("主办", Role.Lead),
        ("配合", Role.Assist), ("协办", Role.Assist), ("协助", Role.Assist), ("参与", Role.Assist), ("参加", Role.Assist), ("支持", Role.Assist), ("协同", Role.Assist),
        ("组织实施", Role.Responsible), ("负责落实", Role.Responsible), ("负责", Role.Responsible), ("承办", Role.Responsible),
        ("落实", Role.Responsible), ("实施", Role.Responsible), ("指导", Role.Responsible),
    ];

    /// <summary>Labels that open a list of units: 责任单位：.</summary>
    public static readonly (string Word, Role Role)[] Labels =
    [
        ("牵头责任单位", Role.Lead), ("牵头单位", Role.Lead), ("牵头部门", Role.Lead), ("主办单位", Role.Lead), ("主责单位", Role.Lead), ("主责部门", Role.Lead), ("主管部门", Role.Lead), ("牵头处室", Role.Lead), ("牵头科室", Role.Lead),
        ("配合单位", Role.Assist), ("配合部门", Role.Assist), ("协办单位", Role.Assist), ("协同单位", Role.Assist), ("参与单位", Role.Assist), ("参加单位", Role.Assist), ("支持单位", Role.Assist), ("协助单位", Role.Assist), ("配合科室", Role.Assist), ("配合处室", Role.Assist),
        ("责任单位", Role.Responsible), ("责任部门", Role.Responsible), ("责任主体", Role.Responsible), ("责任处室", Role.Responsible), ("责任科室", Role.Responsible), ("实施单位", Role.Responsible), ("承办单位", Role.Responsible), ("落实单位", Role.Responsible), ("实施主体", Role.Responsible),
    ];

    private static readonly WordList ClosingWords = [.. Closing.Select(c => c.Word)];

    private static readonly WordList LabelWords = [.. Labels.Select(l => l.Word)];

    /// <summary>The word that starts the text and closes a list of units; null where there is none.</summary>
    public static (int Length, Role Role)? ClosingAt(ReadOnlySpan<char> rest) =>
        ClosingWords.IndexAtStart(rest) is >= 0 and var index ? (Closing[index].Word.Length, Closing[index].Role) : null;

    /// <summary>Where the first label stands that a colon follows; -1 where there is none. Colons are rarer than the characters of labels.</summary>
    public static int FirstLabel(ReadOnlySpan<char> text)
    {
        for (var colon = 0; text[colon..].IndexOfAny('：', ':') is >= 0 and var offset; colon++)
        {
            colon += offset;
            if (LabelWords.AtEnd(text[..colon]) is > 0 and var length)
            {
                return colon - length;
            }
        }

        return -1;
    }

    /// <summary>The label at a place of normal text that a colon follows; null where there is none.</summary>
    public static (int Length, Role Role)? LabelAt(ReadOnlySpan<char> rest)
    {
        foreach (var (word, role) in Labels)
        {
            if (rest.Length > word.Length && rest.StartsWith(word) && rest[word.Length] is '：' or ':')
            {
                return (word.Length + 1, role);
            }
        }

        return null;
    }
}
