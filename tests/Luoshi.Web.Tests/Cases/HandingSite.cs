using Luoshi.Office.Notices.Channels;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Cases;

/// <summary>A unit whose liaison hands the post over to its register keeper; its leader looks on and a security administrator confirms.</summary>
public abstract class HandingSite : IAsyncLifetime
{
    private const string Unit = "市教育局";
    private RunningSite? _site;

    /// <summary>How messages leave the server.</summary>
    protected virtual NoticeOptions Notices => new();

    protected RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    protected Visitor Holder { get; private set; } = new(new Uri("http://127.0.0.1"));

    protected Visitor Successor { get; private set; } = new(new Uri("http://127.0.0.1"));

    protected Visitor Leader { get; private set; } = new(new Uri("http://127.0.0.1"));

    protected Visitor Security { get; private set; } = new(new Uri("http://127.0.0.1"));

    protected const string HolderName = "unit-liaison-" + Unit;

    protected const string SuccessorId = "p-register-keeper-" + Unit;

    protected const string SuccessorName = "人员register-keeper-" + Unit;

    protected static string Post => Handing.PostOf(HolderName, Roles.UnitLiaison);

    /// <summary>A day that is certainly not past.</summary>
    protected static string Ahead => "2099-01-04";

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Notices = Notices });
        Holder = await Site.VisitAsAsync(Unit, Roles.UnitLiaison);
        Successor = await Site.VisitAsAsync(Unit, Roles.RegisterKeeper);
        Leader = await Site.VisitAsAsync(Unit, Roles.UnitLeader);
        Security = await Site.VisitAsAsync("市信息中心", Roles.SecurityAdmin);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in new[] { Holder, Successor, Leader, Security })
        {
            visitor.Dispose();
        }

        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The page of a hand-over that the holder opened and nobody has proposed yet.</summary>
    protected async Task<string> DraftAsync() => (await Handing.OpenAsync(Site.Services, HolderName, Post)).Link;

    /// <summary>The page of a hand-over that waits for the successor.</summary>
    protected async Task<string> ProposedAsync()
    {
        var page = await DraftAsync();
        await (await CaseForm.OfAsync(Holder, page, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", Ahead));
        return page;
    }
}
