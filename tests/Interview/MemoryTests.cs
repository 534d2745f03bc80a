using System.Text.Json;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The memory model against the published values of FSRS-6 with default parameters.</summary>
public class MemoryTests
{
    // The tests of py-fsrs and of ts-fsrs for version 6: thirteen reviews, each on its due day; a zero is a step of minutes within the day.
    [Test]
    public void Intervals_are_those_of_the_published_test()
    {
        int[] published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
        Recall[] recalls = [.. Enumerable.Repeat(Recall.Good, 6), Recall.Again, Recall.Again, .. Enumerable.Repeat(Recall.Good, 5)];
        var memory = Memory.First(recalls[0]);
        for (var i = 1; i < recalls.Length; i++)
        {
            memory = memory.After(recalls[i], published[i - 1]);
            if (published[i] > 0)
                Assert.That(memory.Interval, Is.EqualTo(published[i]), $"after review {i + 1}");
        }
    }

    // fsrs-rs, src/inference.rs, and the tests of py-fsrs and ts-fsrs: again, then good after 0, 1, 3, 8 and 21 days.
    [Test]
    public void Stability_and_difficulty_are_those_of_the_published_test()
    {
        var memory = Memory.First(Recall.Again);
        foreach (var days in new[] { 0, 1, 3, 8, 21 })
            memory = memory.After(Recall.Good, days);

        Assert.That(memory.Stability, Is.EqualTo(53.62691).Within(1e-4));
        Assert.That(memory.Difficulty, Is.EqualTo(6.3574867).Within(1e-6));
    }

    // ts-fsrs, FSRS-6.test.ts, 'first repeat'.
    [TestCase(Recall.Again, 0.212, 6.4133)]
    [TestCase(Recall.Hard, 1.2931, 5.11217071)]
    [TestCase(Recall.Good, 2.3065, 2.11810397)]
    [TestCase(Recall.Easy, 8.2956, 1)]
    public void The_first_memory_is_the_published_one(Recall recall, double stability, double difficulty)
    {
        Assert.That(Memory.First(recall).Stability, Is.EqualTo(stability));
        Assert.That(Memory.First(recall).Difficulty, Is.EqualTo(difficulty).Within(1e-8));
    }

    // ts-fsrs, FSRS-6.test.ts, 'get retrievability': easy, seen again on its due day.
    [Test]
    public void The_chance_on_the_due_day_is_the_published_one() =>
        Assert.That(Memory.First(Recall.Easy).Retrievability(8), Is.EqualTo(0.9024733).Within(1e-7));

    // py-fsrs, test_repeated_correct_reviews.
    [Test]
    public void Difficulty_stays_at_least_one()
    {
        var memory = Memory.First(Recall.Easy);
        for (var i = 0; i < 9; i++)
            memory = memory.After(Recall.Easy, 0);

        Assert.That(memory.Difficulty, Is.EqualTo(1));
    }

    [Test]
    public void Ten_items_over_sixty_days_fall_due_as_recorded_of_ts_fsrs()
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Interview", "fsrs-sixty-days.json")));
        var items = recorded.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.That(items, Has.Count.EqualTo(10));
        foreach (var reviews in items)
        {
            Memory? memory = null;
            var last = 0;
            foreach (var review in reviews.EnumerateArray())
            {
                var (day, recall) = (review.GetProperty("day").GetInt32(), (Recall)review.GetProperty("grade").GetInt32());
                memory = memory?.After(recall, day - last) ?? Memory.First(recall);
                last = day;
                Assert.That(memory.Value.Stability, Is.EqualTo(review.GetProperty("stability").GetDouble()).Within(1e-3).Percent);
                Assert.That(memory.Value.Difficulty, Is.EqualTo(review.GetProperty("difficulty").GetDouble()).Within(1e-6));
                Assert.That(memory.Value.Interval, Is.EqualTo(review.GetProperty("interval").GetInt32()));
            }
        }
    }

    [Test]
    public void After_as_many_days_as_the_stability_the_chance_is_ninety_per_cent() =>
        Assert.That(new Memory(37, 5).Retrievability(37), Is.EqualTo(0.9).Within(1e-12));
}
