namespace MLWorkbench.Grading;

/// <summary>Checks that the learner's code refuses bad input in the way that the contract asks for.</summary>
public static class Refusal
{
    /// <summary>Fails unless the call throws this exception or one derived from it.</summary>
    /// <param name="call">The call with the bad input.</param>
    /// <param name="reason">Completes 'must be refused: ...', such as 'the two labels have different lengths'.</param>
    public static void Expected<TException>(Action call, string reason) where TException : Exception => Expect<TException>(call, reason, "");

    /// <inheritdoc cref="Expected{TException}(Action, string)"/>
    /// <param name="call">The call with the bad input.</param>
    /// <param name="reason">Completes 'must be refused: ...', such as 'the two labels have different lengths'.</param>
    /// <param name="example">The call as code to paste.</param>
    public static void Expected<TException>(Action call, string reason, CodeText example) where TException : Exception =>
        Expect<TException>(call, reason, $"\n\n  Try it: {example}");

    static void Expect<TException>(Action call, string reason, string pasted) where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            call();
        }
        catch (TException)
        {
            return;
        }
        catch (Exception exception) when (exception is not NotImplementedException)
        {
            throw new CheckFailedException(
                $"This input must be refused with {Article(typeof(TException).Name)}: {reason}. Your code threw {Article(exception.GetType().Name)} instead.{pasted}");
        }
        throw new CheckFailedException($"This input must be refused with {Article(typeof(TException).Name)}: {reason}. Your code returned an answer.{pasted}");
    }

    static string Article(string noun) => ("AEIOU".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;
}
