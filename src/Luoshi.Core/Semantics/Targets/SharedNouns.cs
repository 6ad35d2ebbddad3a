using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>
/// Completes the names of a list whose members share words: the last carries the head noun (市级、县级和乡级示范点), the
/// first what stands before all (全区稻谷、小麦机收率).
/// </summary>
internal static class SharedNouns
{
    // What a measure's name ends in; a member that ends so needs no head noun from the last.
    private const string Complete = "率量数值额耗度积费比例入产重年力";

    // What stands before a list and belongs to each of its members: 出栏牛、羊、肉兔.
    private static readonly WordList Heads = WordList.LongestFirst("出栏", "年出栏", "存栏", "新增", "新建", "累计新增", "全市", "全省", "全县", "全区", "建成", "引进", "培育");

    private static readonly WordList Units = WordList.LongestFirst("单位国内生产总值", "单位地区生产总值", "单位生产总值", "单位GDP", "单位工业增加值", "单位产值", "万元地区生产总值", "万元GDP", "万元工业增加值", "规模以上工业单位增加值", "人均");

    // What is measured of each of several substances: 化学需氧量、氨氮重点工程减排量.
    private static readonly WordList Tails = WordList.LongestFirst("重点工程减排量", "重点工程累计减排量", "工程减排量", "累计减排量", "减排量", "排放总量", "排放量", "排放强度", "平均浓度", "年均浓度", "浓度");

    /// <summary>The names in full, in order.</summary>
    public static List<string> Distribute(List<string> parts)
    {
        var (first, last) = (parts[0], parts[^1]);
        if (Units.AtStart(first) is > 0 and var per && parts.Skip(1).All(p => p.Length >= 2 && Units.AtStart(p) == 0))
        {
            return [first, .. parts.Skip(1).Select(p => first[..per] + p)];
        }

        if (parts.Count > 2 && Heads.AtStart(first) is > 0 and var before && first.Length - before <= 3 && parts.Skip(1).All(p => p.Length <= 3))
        {
            return [first, .. parts.Skip(1).Select(p => first[..before] + p)];
        }

        if (parts.Count > 1 && Tails.AtEnd(last) is > 0 and var common && last.Length > common + 1 && parts.SkipLast(1).All(p => Tails.AtEnd(p) == 0))
        {
            return [.. parts.SkipLast(1).Select(p => p + last[^common..]), last];
        }

        if (parts.Count < 2 || EndsAlike(first, last))
        {
            return parts;
        }

        var (width, tail) = parts.Count > 2 ? OfMany(parts, last) : OfTwo(first, last);
        if (tail.Length == 0)
        {
            return parts;
        }

        var head = first.Length > width + 1 ? first[..^width] : string.Empty;
        return [first + tail, .. parts.Skip(1).SkipLast(1).Select(p => head + p + tail), head + last];
    }

    private static bool EndsAlike(string a, string b) =>
        Complete.Contains(a[^1], StringComparison.Ordinal) || (a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && a[^2] == b[^2])
        || (a.Length == b.Length && a[^1] == b[^1]) || (b.Length > 4 && a.Length > 4 && b.EndsWith('值'));

    // 稻谷、小麦、玉米机收率: a member in the middle is as long as what the last has of its own.
    private static (int Width, string Tail) OfMany(List<string> parts, string last)
    {
        var middle = parts[1];
        if (Complete.Contains(middle[^1], StringComparison.Ordinal) || parts.Skip(1).SkipLast(1).Any(p => p.Length != middle.Length))
        {
            return (0, string.Empty);
        }

        var shared = Shared(middle, last);
        var width = shared > 0 ? shared : middle.Length;
        return last.Length > width + 1 ? (middle.Length, last[width..]) : (0, string.Empty);
    }

    private static (int Width, string Tail) OfTwo(string first, string last)
    {
        var shared = Shared(first, last);
        if (shared > 0 && last.Length > shared + 1)
        {
            return (first.Length, last[shared..]);
        }

        var of = last.IndexOf('的', StringComparison.Ordinal);
        var width = of > 0 ? of : 2;
        return first.Length >= width && first.Length <= last.Length + 2 && last.Length > width + 1 ? (width, last[width..]) : (0, string.Empty);
    }

    // 发明专利、实用新型专利授权量: what ends the first ends the last's own part too; the place after it.
    private static int Shared(string first, string last)
    {
        var ending = first.Length >= 2 ? last.IndexOf(first[^2..], StringComparison.Ordinal) : -1;
        if (ending >= 0)
        {
            return ending + 2;
        }

        var single = last.IndexOf(first[^1], StringComparison.Ordinal);
        return single > 0 && single < last.Length - 2 && single <= first.Length + 2 ? single + 1 : 0;
    }
}
