import Output

/// A share of the requests is delayed or aborted.
public struct FaultInjection: Hashable, Sendable {
  /// Requests are held back.
  public struct Delay: Hashable, Sendable {
    /// For how long.
    public let length: ProtoDuration
    /// How many of them.
    public let share: Fraction
  }

  /// Requests fail.
  public struct Abort: Hashable, Sendable {
    /// With what.
    public enum Status: Hashable, Sendable {
      /// A status of HTTP.
      case http(Int)
      /// A status of gRPC, by its number.
      case grpc(Int)
    }

    /// With what.
    public let status: Status
    /// How many of them.
    public let share: Fraction
  }

  /// Requests are held back.
  public let delay: Delay?
  /// Requests fail.
  public let abort: Abort?

  var json: JSONValue {
    .typed(
      .fault,
      [
        "delay": delay.map { ["fixed_delay": .duration($0.length), "percentage": $0.share.json] },
        "abort": abort.map { abort in
          switch abort.status {
          case .http(let status): ["http_status": .integer(Int64(status)), "percentage": abort.share.json]
          case .grpc(let status): ["grpc_status": .integer(Int64(status)), "percentage": abort.share.json]
          }
        },
      ]
    )
  }
}
