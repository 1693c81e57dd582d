import ArgumentParsing
import Routing

/// The flags of `meshctl route fault`.
struct RouteFaultOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var delay: FaultDelay?
  var abort: FaultAbort?
  var removed: FaultPart?
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [
      .value("delay", "TIME@PERCENT", \.delay, help: "delay such a share of the requests"),
      .value("abort", "STATUS@PERCENT", \.abort, help: "answer such a share with a status of HTTP or gRPC"),
      .value("remove", "PART", \.removed, help: "take the delay, the abort or both away").bare(FaultPart.all),
    ] + ruleFlags
}
