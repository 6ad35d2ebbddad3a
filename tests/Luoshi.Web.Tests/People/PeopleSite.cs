using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.People;

/// <summary>A server with a security administrator signed in, who looks after people and units.</summary>
public abstract class PeopleSite : IAsyncLifetime
{
    private RunningSite? _site;
    private Visitor? _admin;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected RunningSite Site => _site ?? throw new InvalidOperationException("not started");

    private protected Visitor Admin => _admin ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        _admin = await Site.VisitAsAsync("市信息中心", Roles.SecurityAdmin);
    }

    public async ValueTask DisposeAsync()
    {
        _admin?.Dispose();
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
