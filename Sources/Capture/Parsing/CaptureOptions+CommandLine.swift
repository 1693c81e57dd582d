extension CaptureOptions {
  /// Reads istio-iptables' own command line over an environment over the defaults, as upstream's command does.
  ///
  /// The words may start with the program's name, as the arguments of an init container do. Flags of its logs are
  /// read over. Groups default to the users, and users to `proxyUser`: the id of `$ENVOY_USER` where it is known.
  /// O(words); variables that upstream does not read are not looked at.
  public init(
    arguments: [String],
    environment: [String: String] = [:],
    proxyUser: UInt32? = nil
  ) throws(CaptureInputError) {
    var defaults = CaptureOptions()
    if let proxyUser {
      defaults.proxyUsers = [.id(proxyUser)]
      defaults.proxyGroups = [.id(proxyUser)]
    }
    var draft = OptionDraft(defaults)
    try draft.read(environment)
    for word in try CaptureArguments(arguments).values {
      do {
        try draft.set(word.flag, word.value)
      } catch {
        throw CaptureInputError(.argument(position: word.position, flag: word.spelling), .value(error))
      }
    }
    self = draft.finished()
  }
}

extension OptionDraft {
  /// Takes what the environment says (`flag.BindEnv`, `FillConfigFromEnvironment`).
  fileprivate mutating func read(_ environment: [String: String]) throws(CaptureInputError) {
    for flag in CaptureFlag.allCases {
      for name in flag.variables {
        guard let value = environment[name] else { continue }
        do { try set(flag, value) } catch {
          // A variable that is set to nothing is off where nothing is no value.
          if !value.isEmpty { throw CaptureInputError(.variable(name), .value(error)) }
        }
      }
    }
    try readOwnerGroups(environment)
    let name = "ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR"
    if let value = environment[name] {
      do { options.loopback = try LoopbackRange(value) } catch {
        throw CaptureInputError(.variable(name), .value(error))
      }
    }
  }

  /// Groups to leave out count only when all are captured (tools/common/config/types.go, `ParseInterceptFilter`).
  private mutating func readOwnerGroups(_ environment: [String: String]) throws(CaptureInputError) {
    let included = "ISTIO_OUTBOUND_OWNER_GROUPS"
    let excluded = "ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE"
    let all = environment[included, default: "*"] == "*"
    guard let value = environment[all ? excluded : included] else { return }
    do {
      let groups = try OptionList.accounts(value)
      options.ownerGroups = try OwnerGroups(all ? .allExcept(groups) : .only(groups))
    } catch {
      throw CaptureInputError(.variable(all ? excluded : included), .value(error))
    }
  }
}
