using Luoshi.Testing.Provider;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.SignIn;

/// <summary>Goes to the provider and back as a browser would, a step at a time, so that a step can be tampered with.</summary>
static class OutsideVisit
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Where the site sends the browser to: the provider's authorization endpoint with all that is asked.</summary>
    public static async Task<Uri> BeginAsync(Visitor visitor, string from = "/sign-in/outside")
    {
        var begun = await visitor.GetAsync(from);
        Assert.Equal(302, (int)begun.Status);
        return begun.Response.Headers.Location ?? throw new InvalidOperationException("It leads nowhere.");
    }

    /// <summary>Signs in at the provider and follows it until it sends the browser back to the site.</summary>
    public static async Task<Uri> AtProviderAsync(Visitor visitor, Uri authorize, ProviderPerson person)
    {
        var at = authorize;
        for (var step = 0; step < 8; step++)
        {
            using var answer = at.AbsolutePath == "/login" ? await LogInAsync(visitor, at, person) : await visitor.Client.GetAsync(at, Cancellation);
            if (answer.Headers.Location is not { } next)
            {
                throw new InvalidOperationException($"{at}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
            }

            at = new Uri(at, next);
            if (at.AbsolutePath == "/sign-in/outside/arrival")
            {
                return at;
            }
        }

        throw new InvalidOperationException("The provider leads in circles.");
    }

    /// <summary>All of the way; what the site answers when the browser comes back.</summary>
    public static async Task<Answer> GoAsync(Visitor visitor, ProviderPerson person, string from = "/sign-in/outside") =>
        await visitor.GetAsync((await AtProviderAsync(visitor, await BeginAsync(visitor, from), person)).PathAndQuery);

    /// <summary>The address with one parameter of its query replaced.</summary>
    public static Uri With(Uri address, string key, Func<string, string> change)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query[key] = change(query[key] ?? string.Empty);
        return new Uri(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query));
    }

    private static async Task<HttpResponseMessage> LogInAsync(Visitor visitor, Uri page, ProviderPerson person)
    {
        var back = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(page.Query)["ReturnUrl"].ToString();
        using var form = new FormUrlEncodedContent([new("return", back), new("user", person.Subject), new("password", ProviderPerson.Password)]);
        return await visitor.Client.PostAsync(page.GetLeftPart(UriPartial.Path), form, Cancellation);
    }
}
