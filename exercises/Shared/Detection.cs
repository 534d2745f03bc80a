namespace MLWorkbench;

/// <summary>One box that a detector reported in one image.</summary>
public readonly record struct Detection(int ImageId, Box Box, double Score);
