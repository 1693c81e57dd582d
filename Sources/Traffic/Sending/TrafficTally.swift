import HTTP

/// What became of requests so far.
public struct TrafficTally: Hashable, Sendable {
  /// One way in which requests went wrong.
  public enum Trouble: Hashable, Sendable {
    /// They were answered with a status that is an error, and this first line.
    case status(Int, reason: String)
    /// They were not answered.
    case failure(HTTPError)
  }

  /// How many distinct troubles are kept apart; more are counted as `otherTroubles`, since servers may say something
  /// else each time.
  static let troubleLimit = 50

  /// How many requests were sent.
  public private(set) var sent = 0
  /// How many answers came, errors included.
  public private(set) var answered = 0
  /// How many answers name who gave them, by that name.
  public private(set) var byName: [String: Int] = [:]
  /// How many answers without an error do not.
  public private(set) var unnamed = 0
  /// How many requests went wrong, by how.
  public private(set) var troubles: [Trouble: Int] = [:]
  /// How many more went wrong in yet other ways.
  public private(set) var otherTroubles = 0
  /// How long answers took.
  public private(set) var latencies: [Duration] = []
  /// How many requests were sent later than they were due because too many were under way.
  public internal(set) var late = 0
  /// From the first request to the last answer.
  public internal(set) var elapsed = Duration.zero

  /// Makes an empty tally.
  public init() {}

  /// How many requests went wrong.
  public var troubled: Int { troubles.values.reduce(otherTroubles, +) }

  /// Counts a request; one that was cancelled counts as never sent.
  public mutating func count(_ outcome: RequestOutcome) {
    switch outcome {
    case .failed(.cancelled): return
    case .failed(let error):
      sent += 1
      count(.failure(error))
    case .answered(let answer):
      sent += 1
      answered += 1
      latencies.append(answer.latency)
      if let name = answer.name { byName[name, default: 0] += 1 }
      if answer.isError {
        count(.status(answer.status, reason: answer.reason))
      } else if answer.name == nil {
        unnamed += 1
      }
    }
  }

  private mutating func count(_ trouble: Trouble) {
    if troubles[trouble] == nil, troubles.count >= Self.troubleLimit {
      otherTroubles += 1
    } else {
      troubles[trouble, default: 0] += 1
    }
  }
}
