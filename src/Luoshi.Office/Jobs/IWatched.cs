namespace Luoshi.Office.Jobs;

/// <summary>Something that is counted now and then for whoever watches the server, beside the jobs.</summary>
public interface IWatched
{
    Task CountAsync(CancellationToken cancellation);
}
