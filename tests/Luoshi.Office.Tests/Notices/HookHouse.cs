using System.Collections.Concurrent;
using System.Collections.Specialized;
using System.Net;

namespace Luoshi.Office.Tests.Notices;

/// <summary>A request that a webhook of a test was given.</summary>
sealed record HookRequest(string Path, NameValueCollection Query, NameValueCollection Headers, byte[] Body);

/// <summary>A real HTTP server on this machine that keeps what it is given and answers as it is told.</summary>
sealed class HookHouse : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _running;

    public HookHouse()
    {
        var port = Ports.Free();
        Address = new Uri($"http://127.0.0.1:{port}/hook");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _running = Task.Run(TakeAsync);
    }

    public Uri Address { get; }

    public ConcurrentQueue<HookRequest> Requests { get; } = [];

    public (int Status, string Body, string? Location) Answer { get; set; } = (200, """{"errcode":0,"errmsg":"ok"}""", null);

    public void Dispose()
    {
        _listener.Stop();
        _running.Wait(TimeSpan.FromSeconds(10));
        _listener.Close();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Requests.Enqueue(new(context.Request.Url?.AbsolutePath ?? "", context.Request.QueryString, context.Request.Headers, body.ToArray()));
                context.Response.StatusCode = Answer.Status;
                if (Answer.Location is { } location)
                {
                    context.Response.RedirectLocation = location;
                }

                await using (var answer = new StreamWriter(context.Response.OutputStream))
                {
                    await answer.WriteAsync(Answer.Body);
                }

                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
