using System.Data.Common;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Office.Postgres;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Keeping;

/// <summary>Opens the office at a place for a command, and tells what keeps it from being opened.</summary>
internal static class KeptOffice
{
    /// <summary>Runs a command on the office that is there.</summary>
    /// <param name="console">Where troubles are told.</param>
    /// <param name="place">The office.</param>
    /// <param name="work">What is done with it.</param>
    /// <param name="make">True to make the office where there is none, and to bring its database to the present schema.</param>
    public static Task<int> UseAsync(CliConsole console, OfficePlace place, Func<IServiceProvider, Task<int>> work, bool make = false) =>
        TryAsync(console, place, () => OpenAsync(console, place, work, make));

    /// <summary>Does something with an office at a place, and tells what the database or the disk has against it.</summary>
    public static async Task<int> TryAsync(CliConsole console, OfficePlace place, Func<Task<int>> work)
    {
        if (place.Database is { } connection && PostgresTrouble.OfConnectionString(connection) is { } unreadable)
        {
            console.WriteError(unreadable);
            return ExitCodes.Usage;
        }

        try
        {
            return await work();
        }
        catch (Exception trouble) when (place.Database is not null && PostgresTrouble.IsCauseOf(trouble))
        {
            console.WriteError(PostgresTrouble.Of(trouble, place.Database));
            return ExitCodes.Errors;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or DbException)
        {
            console.WriteError(new(
                $"{place.DataFolder} 读写失败：{trouble.Message} 请检查权限、磁盘空间和路径。",
                $"{place.DataFolder} cannot be read or written: {trouble.Message} Check permissions, disk space and the path."));
            return ExitCodes.Errors;
        }
    }

    private static async Task<int> OpenAsync(CliConsole console, OfficePlace place, Func<IServiceProvider, Task<int>> work, bool make)
    {
        if (!make && !Storage.Exists(place))
        {
            console.WriteError(new(
                $"{place.DataFolder} 里没有数据库。请用 --data 写明数据文件夹；数据在 PostgreSQL 里的用 --database 或 LUOSHI_DATABASE。",
                $"There is no database in {place.DataFolder}. Name the data folder with --data; for data in PostgreSQL use --database or LUOSHI_DATABASE."));
            return ExitCodes.Usage;
        }

        await using var services = new ServiceCollection().AddSingleton(console.Clock).AddLogging().AddOffice(place).BuildServiceProvider();
        if (make)
        {
            OwnFiles.MakeFolder(place.DataFolder);
            Storage.Prepare(services, place);
        }
        else if (await BehindAsync(services) is { } behind)
        {
            console.WriteError(behind);
            return ExitCodes.Errors;
        }

        return await work(services);
    }

    /// <summary>Who acts when a command does: nobody is signed in, so the machine's own user is named.</summary>
    public static Actor Operator(string command) => new(null, Environment.UserName, null, "luoshi " + command);

    private static async Task<LocalizedText?> BehindAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync();
        return (await db.Database.GetPendingMigrationsAsync()).Any()
            ? new("数据是较早的版本写的。请先用 luoshi serve 启动一次，它会升级数据；或用当时的版本执行此命令。",
                "An older version wrote the data. Start luoshi serve once, which brings it up to date; or run this command of that version.")
            : null;
    }
}
