using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Portability;

public sealed class TextOnSqliteTests() : TextTests(Database.Sqlite);

public sealed class TextOnPostgresTests() : TextTests(Database.Postgres);

public abstract class TextTests(Database kind) : ThingTests(kind)
{
    // By code point, which for the last three is not the order of UTF-16.
    private static readonly string[] Ordered =
        ["", " a", "10", "9", "A", "B", "a", "a b", "ab", "b", "Ä", "ä", "“市”", "一", "三", "二", "啊", "张", "李", "市府办", "Ａ", "￥", "😀", "𠮷"];

    [Fact]
    public async Task Text_is_ordered_by_code_point()
    {
        var expected = Ordered.OrderBy(Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToList();
        await KeepNamesAsync(Ordered.Reverse());

        Assert.Equal(expected, await AskAsync(things => things.OrderBy(t => t.Name).Select(t => t.Name)));
        Assert.Equal(expected.AsEnumerable().Reverse(), await AskAsync(things => things.OrderByDescending(t => t.Name).Select(t => t.Name)));
        Assert.Equal(expected.Skip(20), await AskAsync(things => things.OrderBy(t => t.Name).Select(t => t.Name).Skip(20).Take(10)));
        Assert.Equal(
            expected.Where(name => string.CompareOrdinal(name, "一") >= 0),
            await AskAsync(things => things.Where(t => string.Compare(t.Name, "一") >= 0).OrderBy(t => t.Name).Select(t => t.Name)));
    }

    [Fact]
    public async Task Case_width_accents_and_spaces_tell_texts_apart()
    {
        string[] names = ["LS1001", "ls1001", "ＬＳ1001", "LS1001 ", "é", "e\u0301", "e", "臺", "台"];
        await KeepNamesAsync(names);

        foreach (var name in names)
        {
            Assert.Equal(name, Assert.Single(await AskAsync(things => things.Where(t => t.Name == name).Select(t => t.Name))));
        }

        Assert.Equal(names.Length, (await AskAsync(things => things.GroupBy(t => t.Name).Select(g => g.Key))).Count);
    }

    [Fact]
    public async Task Searching_inside_text_heeds_case_and_takes_every_character_as_itself()
    {
        await KeepNamesAsync("50%以上", "50以上", "a_b", "axb", "A_B", "c\\d", "市科技局", "科技局市");
        async Task<string[]> Containing(string part) => [.. await AskAsync(things => things.Where(t => t.Name.Contains(part)).OrderBy(t => t.Id).Select(t => t.Name))];
        async Task<string[]> Opening(string part) => [.. await AskAsync(things => things.Where(t => t.Name.StartsWith(part)).OrderBy(t => t.Id).Select(t => t.Name))];
        async Task<string[]> Closing(string part) => [.. await AskAsync(things => things.Where(t => t.Name.EndsWith(part)).OrderBy(t => t.Id).Select(t => t.Name))];

        Assert.Equal(["50%以上"], await Containing("0%以"));
        Assert.Equal(["a_b"], await Containing("a_b"));
        Assert.Equal(["c\\d"], await Containing("\\"));
        Assert.Equal(["市科技局", "科技局市"], await Containing("科技"));
        Assert.Equal(["a_b"], await Opening("a_"));
        Assert.Equal(["A_B"], await Opening("A"));
        Assert.Equal(["市科技局"], await Opening("市"));
        Assert.Equal(["A_B"], await Closing("_B"));
        Assert.Equal(["科技局市"], await Closing("市"));
    }

    [Fact]
    public async Task A_name_is_unique_to_the_character()
    {
        await KeepNamesAsync("规划局", "abc");
        await KeepNamesAsync("Abc", "abc ", "规划局 ");

        await Assert.ThrowsAsync<DbUpdateException>(() => KeepNamesAsync("新的", "规划局"));
        Assert.Equal(5, (await AskAsync(things => things)).Count);
    }

    [Fact]
    public async Task No_text_is_not_empty_text()
    {
        await KeepAsync(new Thing { Name = "none" }, new Thing { Name = "empty", Note = "" });

        Assert.Equal("none", Assert.Single(await AskAsync(things => things.Where(t => t.Note == null).Select(t => t.Name))));
        Assert.Equal("empty", Assert.Single(await AskAsync(things => things.Where(t => t.Note == "").Select(t => t.Name))));
    }

    [Fact]
    public async Task Long_text_comes_back_whole_and_no_column_has_a_length()
    {
        var text = new StringBuilder().Insert(0, "到2015年，产值达到6300亿元。\r\n\t𠮷😀e\u0301", 100_000).ToString();
        var name = new string('名', 500);
        await KeepAsync(new Thing { Name = name, Note = text });

        var kept = Assert.Single(await AskAsync(things => things));
        Assert.Equal((name, text), (kept.Name, kept.Note));
    }

    [Fact]
    public async Task What_no_database_can_keep_is_kept_as_the_replacement_character_in_its_place()
    {
        await KeepAsync(new Thing { Name = "a\0b", Note = "\uD842c\uDFB7𠮷\uD842" });

        var kept = Assert.Single(await AskAsync(things => things.Where(t => t.Name == "a\0b")));
        Assert.Equal(("a\uFFFDb", "\uFFFDc\uFFFD𠮷\uFFFD"), (kept.Name, kept.Note));
    }
}
