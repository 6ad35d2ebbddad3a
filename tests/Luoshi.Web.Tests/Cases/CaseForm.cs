using System.Text.RegularExpressions;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Cases;

/// <summary>The form of an action as the page of a case holds it, filled in later, as in a browser that stays open.</summary>
sealed record CaseForm(string Page, string Action, IReadOnlyList<(string Name, string Value)> Hidden)
{
    public static async Task<CaseForm> OfAsync(Visitor visitor, string page, string action) => Of((await visitor.GetAsync(page)).Html, page, action);

    public static CaseForm Of(string html, string page, string action)
    {
        var form = Regex.Match(html, $"<input type=\"hidden\" name=\"do\" value=\"{action}\" />(?:\\s*<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\" />)+");
        Assert.True(form.Success, $"{page} has no form for {action}.");
        return new(page, action, [("do", action), .. form.Groups[1].Captures.Zip(form.Groups[2].Captures, (name, value) => (name.Value, value.Value))]);
    }

    public Task<Answer> SendAsync(Visitor visitor, params (string Name, string Value)[] fields) =>
        visitor.SubmitAsync(Page, "act", fields: [.. Hidden, .. fields.Select(field => (field.Name == "sure" ? field.Name : $"{Action}-{field.Name}", field.Value))]);
}
