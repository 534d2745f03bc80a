using MLWorkbench.Grading;
using static System.Array;

namespace MLWorkbench.Tests;

/// <summary>A forbidden call is found however it is written, and nothing else is taken for one.</summary>
public class CallsTests
{
    static Calls NoSorting => Calls.No(typeof(Array), nameof(Array.Sort)).Nor(typeof(Enumerable), nameof(Enumerable.Order)).Because("sorting is the task.");

    [TestCase(typeof(Plain), "Plain.Answer calls Array.Sort, which is not allowed here: sorting is the task.")]
    [TestCase(typeof(ByUsingStatic), "ByUsingStatic.Answer calls Array.Sort,")]
    [TestCase(typeof(ByMethodGroup), "ByMethodGroup.Answer calls Array.Sort,")]
    [TestCase(typeof(ByLambda), "ByLambda.Answer calls Array.Sort,")]
    [TestCase(typeof(ByLocalFunction), "ByLocalFunction.InOrder calls Array.Sort,")]
    [TestCase(typeof(ByIterator), "ByIterator.Answer calls Array.Sort,")]
    [TestCase(typeof(ByWaiting), "ByWaiting.Answer calls Array.Sort,")]
    [TestCase(typeof(ByPrivateMethod), "ByPrivateMethod.InOrder calls Enumerable.Order,")]
    [TestCase(typeof(ByAnotherClass), "Elsewhere.InOrder calls Array.Sort,")]
    [TestCase(typeof(ByGenericClass), "Generic.InOrder calls Array.Sort,")]
    [TestCase(typeof(ByInterface), "Order.Of calls Array.Sort,")]
    [TestCase(typeof(ByInitialValue), "An initial value in ByInitialValue calls Array.Sort,")]
    [TestCase(typeof(ByInitialLambda), "An initial value in ByInitialLambda calls Array.Sort,")]
    [TestCase(typeof(ByConstructor), "new Ordered calls Array.Sort,")]
    [TestCase(typeof(ByProperty), "ByProperty.Answer calls Array.Sort,")]
    public void A_forbidden_call_is_found(Type answer, string message) =>
        Assert.That(() => NoSorting.ApplyTo(answer), Throws.TypeOf<CheckFailedException>()
            .With.Message.StartsWith(message).And.Property(nameof(CheckFailedException.Misconception)).StartsWith(message));

    [TestCase(typeof(OnlyInWords))]
    [TestCase(typeof(OwnSort))]
    [TestCase(typeof(OtherMembers))]
    [TestCase(typeof(NeverReached))]
    [TestCase(typeof(WithManyInstructions))]
    public void What_is_no_such_call_is_left_alone(Type answer) => Assert.That(NoSorting.ApplyTo(answer).IsSuccess);

    [Test]
    public void Everything_of_a_type_can_be_forbidden_and_its_constructors_too()
    {
        Assert.That(() => Calls.No(typeof(Random)).Because("draw from rng.").ApplyTo(typeof(OwnRandom)),
            Throws.TypeOf<CheckFailedException>().With.Message.EqualTo("OwnRandom.Answer calls Random.Shared, which is not allowed here: draw from rng."));
        Assert.That(() => Calls.No(typeof(List<>)).Because("use an array.").ApplyTo(typeof(OwnRandom)),
            Throws.TypeOf<CheckFailedException>().With.Message.StartsWith("OwnRandom.Answer calls new List,"));
    }

    // The compiler names the member that is overridden, for any receiver.
    [TestCase(typeof(HashOfText))]
    [TestCase(typeof(HashOfPair))]
    public void A_call_of_an_overridden_member_is_one_of_the_original(Type answer) =>
        Assert.That(() => Calls.No(typeof(object), nameof(GetHashCode)).Nor(typeof(string), nameof(GetHashCode)).Because("it is seeded.").ApplyTo(answer),
            Throws.TypeOf<CheckFailedException>());

    [Test]
    public void A_member_that_does_not_exist_is_a_fault_of_the_grader() =>
        Assert.That(() => Calls.No(typeof(Array), "Sorted"), Throws.TypeOf<GraderFaultException>().With.Message.Contains("Array has no member 'Sorted'"));

#pragma warning disable CA1806, CA1822, CA1859, IDE0051 // Sample answers: unused private members and results are what they are about.
    static class Plain
    {
        public static void Answer(double[] values) => Array.Sort(values);
    }

    static class ByUsingStatic
    {
        public static void Answer(double[] values) => Sort(values);
    }

    static class ByMethodGroup
    {
        public static Action<double[]> Answer() => Array.Sort;
    }

    static class ByLambda
    {
        public static void Answer(double[][] rows, int from) => ForEach(rows, row => Array.Sort(row, from, 2));
    }

    static class ByLocalFunction
    {
        public static void Answer(double[] values)
        {
            InOrder();

            void InOrder() => Array.Sort(values);
        }
    }

    static class ByIterator
    {
        public static IEnumerable<double> Answer(double[] values)
        {
            Array.Sort(values);
            yield return values[0];
        }
    }

    static class ByWaiting
    {
        public static async Task Answer(double[] values)
        {
            await Task.Yield();
            Array.Sort(values);
        }
    }

    static class ByPrivateMethod
    {
        public static double[] Answer(double[] values) => InOrder(values);

        static double[] InOrder(double[] values) => [.. values.Order()];
    }

    static class ByAnotherClass
    {
        public static void Answer(double[] values) => Elsewhere.InOrder(values);
    }

    static class Elsewhere
    {
        public static void InOrder(double[] values) => Array.Sort(values);
    }

    static class ByGenericClass
    {
        public static void Answer(double[] values) => new Generic<double>().InOrder(values, 0);
    }

    sealed class Generic<T>
    {
        public void InOrder<TOther>(T[] values, TOther other) => Array.Sort(values, (x, y) => Comparer<T>.Default.Compare(x, y));
    }

    static class ByInterface
    {
        public static void Answer(double[] values)
        {
            IOrder order = new Order();
            order.Of(values);
        }
    }

    interface IOrder
    {
        void Of(double[] values);
    }

    sealed class Order : IOrder
    {
        public void Of(double[] values) => Array.Sort(values);
    }

    static class ByInitialValue
    {
        static readonly Action<double[]> InOrder = Array.Sort;

        public static void Answer(double[] values) => InOrder(values);
    }

    static class ByInitialLambda
    {
        static readonly Action<double[]> InOrder = values => Array.Sort(values, 0, 2);

        public static void Answer(double[] values) => InOrder(values);
    }

    static class ByConstructor
    {
        public static object Answer(double[] values) => new Ordered(values);
    }

    sealed class Ordered
    {
        public Ordered(double[] values) => Array.Sort(values);
    }

    sealed class ByProperty
    {
        public Action<double[]> Answer => Array.Sort;
    }

    static class OnlyInWords
    {
        /// <summary>Not with <see cref="Array.Sort(Array)"/>.</summary>
        public static string Answer() => "Array.Sort(values)"; // Array.Sort(values)
    }

    static class OwnSort
    {
        public static void Answer(double[] values) => Sort(values);

        static void Sort(double[] values) => Reverse(values);
    }

    static class OtherMembers
    {
        public static int Answer(double[] values) => values.OrderBy(value => -value).Count() + IndexOf(values, 1) + BinarySearch(values, 2);
    }

    static class NeverReached
    {
        public static int Answer() => 1;

        static void Experiment(double[] values) => Array.Sort(values);
    }

    // Operands of every size, among them bytes that would be calls if one were skipped wrongly.
    static class WithManyInstructions
    {
        public static double Answer(int choice, double[,] table, int[][] jagged, (int, string)[] pairs)
        {
            var text = choice switch { 0 => "a", 1 => "b", 2 => "c", 3 => "d", 4 => "e", 5 => "f", _ => throw new ArgumentException("x") };
            long large = 0x2828282828282828;
            float small = 2.5f;
            double real = 0.123456789;
            Span<int> spread = stackalloc int[4];
            for (var i = 0; i < 4; i++)
                spread[i] = jagged[i][^1] + pairs[i].Item1;
            try
            {
                return checked((int)large) + small + real + table[0, 1] + text.Length + spread[2] + typeof(List<>).Name.Length;
            }
            catch (OverflowException) when (choice > 1)
            {
                return double.NaN;
            }
        }
    }

    static class OwnRandom
    {
        public static double Answer() => Random.Shared.NextDouble() + new List<int>(3).Count;
    }

    static class HashOfText
    {
        public static int Answer(string text) => text.GetHashCode();
    }

    static class HashOfPair
    {
        public static int Answer(string text) => (text, 1).GetHashCode();
    }
#pragma warning restore CA1806, CA1822, CA1859, IDE0051
}
