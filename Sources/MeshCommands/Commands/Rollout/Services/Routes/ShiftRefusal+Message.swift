import Routing

extension ShiftRefusal {
  /// Why traffic is not shifted, in a resource of a name.
  func message(in place: String) -> String {
    switch self {
    case .unreadable(let reason): "\(place) cannot be changed: \(reason)"
    case .severalVersions(let targets):
      "\(targets.map(\.label).joined(separator: " and ")) all have traffic in \(place)"
    case .noTraffic(let target): "\(target.label) has no traffic in \(place)"
    case .sameVersion(let target): "\(target.label) has all traffic in \(place) already"
    case .severalPorts(let target): "\(place) sends traffic to several ports of \(target.label)"
    case .missing(let target): "\(place) does not send traffic to \(target.label) any more"
    case .mirrored: "the rule of \(place) copies requests elsewhere already"
    case .ownHeaders(let target): "the destination \(target.label) of \(place) changes headers already"
    case .notHTTP(let rule): "rule \(rule) of \(place) is not one for HTTP"
    }
  }

  /// What to do about it.
  var next: String? {
    switch self {
    case .unreadable: "see what is wrong with meshctl validate"
    case .severalVersions: "say with --from which one gives up its traffic"
    case .noTraffic: "name the one that has it with --from"
    case .sameVersion: "name another one with --to"
    case .severalPorts: "remove all but one"
    case .missing: "put it back with any weight; then go on with the rollout, or abort it"
    case .mirrored: "leave out --mirror, or remove the mirror"
    case .ownHeaders: "leave out --sticky"
    case .notHTTP: "leave out --mirror, --header and --sticky"
    }
  }
}
