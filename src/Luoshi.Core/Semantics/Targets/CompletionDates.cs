using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>The clause that says by when the quantities before it are due: 建成学校3所，2025年底前完成.</summary>
internal static class CompletionDates
{
    // 于2026年上半年完成设立: what is completed is said once more in so many characters.
    private const int LongestObject = 4;
    private static readonly WordList Adverbs = WordList.LongestFirst("全部", "全面", "基本", "正式", "力争");
    private static readonly WordList Completed =
        WordList.LongestFirst("完成", "建成", "竣工", "完工", "到位", "投用", "投产", "投入使用", "投入运行", "投入运营", "交付", "开通", "通车", "运营");

    private static readonly WordList Openings = WordList.LongestFirst("，于", "，在", "，并于", "，力争", "，确保", "，争取", "，力争于", "，确保于", "，");

    /// <summary>The date of the last such clause behind a quantity; null where none follows.</summary>
    public static DateToken? After(SentenceContext context, int index)
    {
        var quantity = context.Quantities[index];
        DateToken? completed = null;
        foreach (var date in context.Dates)
        {
            if (date.Start < quantity.End)
            {
                continue;
            }

            var between = context.Chars.AsSpan(quantity.End, date.Start - quantity.End);
            if (between.IndexOfAny("；。") >= 0)
            {
                break;
            }

            completed = Openings.AtEnd(between) > 0 && Completes(context.Chars.AsSpan(date.End, context.Sentence.End - date.End)) ? date : completed;
        }

        return completed;
    }

    /// <summary>Whether what stands behind a date says that all is completed by then, and no more.</summary>
    public static bool Completes(ReadOnlySpan<char> rest)
    {
        var stop = rest.IndexOfAny("，；。）");
        rest = stop < 0 ? rest : rest[..stop];
        rest = rest[Adverbs.AtStart(rest)..];
        var deed = Completed.AtStart(rest);
        return deed > 0 && rest.Length - deed <= LongestObject && rest[^1] != '的' && rest[deed..].IndexOfAnyInRange('0', '9') < 0;
    }
}
