using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luoshi.Office.Sqlite;

/// <summary>
/// Lets the writers of this process take turns in the order in which they came. SQLite has one writer at a time and lets the others try again
/// now and then, whoever happens to be lucky: among many, one may try in vain until its time is over. Writers of other processes still wait
/// for each other in SQLite's way.
/// </summary>
internal sealed class WriterQueue : IDbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor
{
    // SQLITE_BUSY.
    private const int Busy = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(SqliteOffice.PatienceSeconds);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    // By the id that a connection keeps to its end, also when what would find the connection itself is gone already.
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _held = new();

    // Getting the turn and beginning are one: nothing can come between them that would lose the turn.
    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (Writes(eventData))
        {
            Enter(connection, eventData.ConnectionId);
        }

        return Begun(connection, eventData);
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Writes(eventData))
        {
            await EnterAsync(connection, eventData.ConnectionId, cancellationToken);
        }

        // SQLite is in this process: nothing is waited for.
        return Begun(connection, eventData);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData.ConnectionId);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Left(eventData.ConnectionId);

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData.ConnectionId);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Left(eventData.ConnectionId);

    // A transaction that is given up without a word ends with its connection.
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(eventData.ConnectionId);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => Left(eventData.ConnectionId);

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Leave(eventData.ConnectionId);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => Left(eventData.ConnectionId);

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (Alone(command) is { } connection)
        {
            Enter(connection, eventData.ConnectionId);
        }

        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Alone(command) is { } connection)
        {
            await EnterAsync(connection, eventData.ConnectionId, cancellationToken);
        }

        return result;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        LeaveAlone(command, eventData);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LeaveAlone(command, eventData);
        return ValueTask.FromResult(result);
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LeaveAlone(command, eventData);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAlone(command, eventData);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => LeaveAlone(command, eventData);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAlone(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>The connection of a command that is a transaction of its own; null within a transaction.</summary>
    private static DbConnection? Alone(DbCommand command) => command.Transaction is null ? command.Connection : null;

    private static SemaphoreSlim TurnsOf(DbConnection connection) => Turns.GetOrAdd(Path.GetFullPath(connection.DataSource), _ => new(1, 1));

    private void Enter(DbConnection connection, Guid id)
    {
        var turns = TurnsOf(connection);
        if (!_held.ContainsKey(id))
        {
            Took(id, turns, turns.Wait(Patience));
        }
    }

    private async ValueTask EnterAsync(DbConnection connection, Guid id, CancellationToken cancellation)
    {
        var turns = TurnsOf(connection);
        if (!_held.ContainsKey(id))
        {
            Took(id, turns, await turns.WaitAsync(Patience, cancellation));
        }
    }

    private void Took(Guid id, SemaphoreSlim turns, bool took)
    {
        if (!took)
        {
            throw new SqliteException("数据库一直有人在写，请稍后再试。 Others have been writing to the database all the time: try again in a while.", Busy);
        }

        _held[id] = turns;
    }

    private void LeaveAlone(DbCommand command, CommandEventData eventData)
    {
        if (Alone(command) is not null)
        {
            Leave(eventData.ConnectionId);
        }
    }

    // Whoever only reads, at one moment, says so by this level, and SQLite gives them no lock.
    private static bool Writes(TransactionStartingEventData eventData) => eventData.IsolationLevel != IsolationLevel.ReadUncommitted;

    private InterceptionResult<DbTransaction> Begun(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
        }
        catch
        {
            Leave(eventData.ConnectionId);
            throw;
        }
    }

    private Task Left(Guid id)
    {
        Leave(id);
        return Task.CompletedTask;
    }

    private void Leave(Guid id)
    {
        if (_held.TryRemove(id, out var turns))
        {
            turns.Release();
        }
    }
}
