/// How much work one rendering may do before it is refused.
public struct RenderLimits: Hashable, Sendable {
  /// Evaluated operands, iterations, and pieces of what functions make.
  public var steps: Int
  /// The bytes of the output, and of any one text on the way there.
  public var outputBytes: Int

  /// Makes limits; the defaults are a hundred times what Istio's own templates need.
  public init(steps: Int = 2_000_000, outputBytes: Int = 16 << 20) {
    self.steps = steps
    self.outputBytes = outputBytes
  }
}
