namespace Luoshi.Web.Tests.Figures;

/// <summary>The rule accuses what leads nowhere, and spares what it should.</summary>
public sealed class FigureRuleTests
{
    [Fact]
    public async Task A_figure_that_leads_nowhere_is_found()
    {
        var wrong = await WrongAsync("""
            <main><blockquote class="official">建设学校12所</blockquote>
            <p>建设学校 <b>12</b>所，投资1.2亿元，完成<a href="/elsewhere">30%</a>，<a class="why" href="/elsewhere">500</a>平方米。</p>
            <p><a href="/list">3 个单位</a>，<a href="/list">4 个单位</a></p>
            <table><tbody><tr><th scope="row"><a href="/why">T01</a></th><td>7 公里</td></tr><tr><th scope="row">T02</th><td>8 公里</td></tr></tbody></table>
            <p>建设<a href="/why">600所</a></p>
            <p>2013年10月31日第3行，2013-10-31 09:30，T12，<label>每页 20 行</label></p></main>
            """);

        Assert.Equal(["12", "1.2", "30", "500", "4", "8", "600", "500"], wrong.Select(line => line.Digits));
    }

    [Fact]
    public async Task A_figure_that_leads_to_sentence_and_evidence_or_to_its_list_is_right() =>
        Assert.Empty(await WrongAsync("""
            <main><p>建设学校<a class="why" href="/why">12所</a>，投资<a href="/why">1.2亿元</a>，共<a href="/list">3 个单位</a></p>
            <section><h2>3 项</h2><ul><li>一</li><li>二</li><li>三</li></ul></section>
            <table><tbody><tr><th scope="row"><a href="/why">T01</a></th><td>7 公里</td></tr></tbody></table></main>
            """));

    private static async Task<IReadOnlyList<WrongFigure>> WrongAsync(string html)
    {
        var pages = new Dictionary<string, string>
        {
            ["/why"] = """<main><blockquote class="official">建设学校12所，投资1.2亿元，修路7公里</blockquote><section data-evidence></section></main>""",
            ["/elsewhere"] = """<main><blockquote class="official">建设学校12所</blockquote></main>""",
            ["/list"] = "<main><ul><li>一</li><li>二</li><li>三</li></ul></main>",
        };
        var rule = new FigureRule(address => Task.FromResult(pages.TryGetValue(address, out var page) ? new SeenPage(address, PageElement.Read(page)) : null));
        return (await rule.CheckAsync(new SeenPage("/guilty", PageElement.Read(html)))).Wrong;
    }
}
