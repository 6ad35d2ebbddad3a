using Luoshi.Office.Record;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Permissions;

/// <summary>Lets a request that only asks for something read at the moment at which its session was found: where the trail ended is asked for once.</summary>
internal sealed class ReadAtOneMoment(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Caller caller)
    {
        if (caller.Session?.Recorded is { } recorded && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            using var moment = ReadingMoment.Begin(recorded);
            await next(context);
            return;
        }

        await next(context);
    }
}
