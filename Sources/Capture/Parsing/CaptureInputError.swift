import Output

/// A command line, an environment or annotations that give no options: what is wrong and where.
public struct CaptureInputError: Error, Sendable, Hashable {
  /// Where a value comes from.
  public enum Source: Sendable, Hashable {
    /// A word of the command line, counted from 1, with the flag that it is or belongs to.
    case argument(position: Int, flag: String)
    /// An environment variable.
    case variable(String)
    /// An annotation of the pod.
    case annotation(String)
  }

  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The value is none of the kind wanted.
    case value(CaptureValueProblem)
    /// There is no such flag; the nearest one if any is near.
    case unknownFlag(nearest: String?)
    /// The flag is the last word and needs a value.
    case missingValue
    /// The word is no flag.
    case unexpectedWord
    /// The generation of rules has no such option.
    case notOfGeneration(LegacyGeneration)
    /// The generation of rules cannot do without the option.
    case required(LegacyGeneration)
  }

  /// Where.
  public let source: Source
  /// What.
  public let problem: Problem

  /// Makes an error.
  public init(_ source: Source, _ problem: Problem) {
    self.source = source
    self.problem = problem
  }

  /// Where, what, and what to do instead; safe to show on a terminal.
  public var message: String { "\(source.text): \(problem.text)" }
}

extension CaptureInputError.Source {
  fileprivate var text: String {
    switch self {
    case .argument(let position, let flag): "argument \(position) (\(CaptureValueProblem.shown(flag)))"
    case .variable(let name): "environment variable \(CaptureValueProblem.shown(name))"
    case .annotation(let name): "annotation \(CaptureValueProblem.shown(name))"
    }
  }
}

extension CaptureInputError.Problem {
  fileprivate var text: String {
    switch self {
    case .value(let problem): problem.message
    case .unknownFlag(let nearest?): "unknown flag; did you mean \(nearest)?"
    case .unknownFlag(nil): "unknown flag; see the flags of istio-iptables"
    case .missingValue: "the flag needs a value; write one after it"
    case .unexpectedWord: "only flags of istio-iptables are expected here; leave the word out or quote it with its flag"
    case .notOfGeneration(let generation): "Istio \(generation.rawValue) has no such option; leave it out"
    case .required(let generation): "Istio \(generation.rawValue) needs this option; add it"
    }
  }
}
