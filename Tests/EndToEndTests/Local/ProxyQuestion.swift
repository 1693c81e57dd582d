/// A question about a proxy: where its answer is in what meshctl says, and where in what Envoy itself says.
struct ProxyQuestion {
  /// The question.
  let text: String
  /// The words behind `meshctl proxy-config`.
  let words: String
  /// What jq looks up in the JSON of it.
  let ours: String
  /// The page of the administration that knows it, too.
  let page: String
  /// What jq looks up there.
  let theirs: String

  private init(_ text: String, _ words: String, _ ours: String, _ page: String, _ theirs: String) {
    self.text = text
    self.words = words
    self.ours = ours
    self.page = page
    self.theirs = theirs
  }

  /// Functions for jq: `found` is all values of a name, `camel` turns protobuf's names into those of its JSON, `routes`
  /// are those of a name, `plain` is a list without types and in order.
  private static let functions = """
    def found(name): [.. | objects | select(has(name)) | .[name]];
    def short: if index("_") then split("_") | .[0] + (.[1:] | map((.[:1] | ascii_upcase) + .[1:]) | add) else . end;
    def camel: walk(if type == "object" then with_entries(.key |= short) else . end);
    def routes(name): [.. | objects | select(.name? == name and (has("match")))];
    def plain: map(del(."@type")) | sort_by(.name // .clusterName // .cluster_name);
    """

  static let all = clusters + listeners + routes + others

  /// Those that the same words and the same page answer.
  static var groups: [[ProxyQuestion]] {
    var groups: [[ProxyQuestion]] = []
    for question in all {
      let place = groups.firstIndex { $0[0].words == question.words && $0[0].page == question.page }
      if let place { groups[place].append(question) } else { groups.append([question]) }
    }
    return groups
  }

  /// What gives the values of several filters, one a line.
  static func filter(_ filters: [String]) -> String {
    functions + "\n" + filters.map { "(\($0))" }.joined(separator: ",\n")
  }

  private static let clusters = {
    let page = "config_dump?resource=dynamic_active_clusters"
    func ask(_ text: String, _ words: String, _ ours: String, _ theirs: String) -> ProxyQuestion {
      ProxyQuestion(text, words, ours, page, "[.configs[].cluster] | \(theirs)")
    }
    func same(_ text: String, _ filter: String, _ theirs: String) -> ProxyQuestion {
      ask(text, "cluster", filter, theirs)
    }
    let outliers = "map(select(.outlierDetection) | [.name, .outlierDetection.consecutive5xx]) | sort"
    return [
      same("how many clusters are there", "length", "length"),
      same("what are they called", "map(.name) | sort", "map(.name) | sort"),
      same(
        "how many clusters have outlier detection",
        "map(select(.outlierDetection)) | length",
        "map(select(.outlier_detection)) | length"
      ),
      same("after how many errors is an endpoint thrown out", outliers, "camel | \(outliers)"),
      same(
        "how do clusters find their endpoints",
        "group_by(.type) | map([.[0].type, length])",
        "group_by(.type) | map([.[0].type, length])"
      ),
      same(
        "how are endpoints chosen",
        "map([.name, .lbPolicy]) | sort",
        "map([.name, .lb_policy]) | sort"
      ),
      same(
        "how long may connecting take",
        "map([.name, .connectTimeout]) | sort",
        "map([.name, .connect_timeout]) | sort"
      ),
      same(
        "how many connections may reviews have",
        "map(select(.name | contains(\"reviews\"))) | found(\"maxConnections\")",
        "map(select(.name | contains(\"reviews\"))) | found(\"max_connections\")"
      ),
      same(
        "which clusters speak TLS, and under what name",
        "map(select(.transportSocket) | [.name, .transportSocket.typedConfig.sni])",
        "map(select(.transport_socket) | [.name, .transport_socket.typed_config.sni])"
      ),
      same("what are all of them", "camel | plain", "camel | plain"),
      ask(
        "which clusters are of reviews",
        "cluster --fqdn reviews",
        "map(.name) | sort",
        "map(.name | select(contains(\"reviews\"))) | sort"
      ),
      ask(
        "which clusters are of the subset v2",
        "cluster --subset v2",
        "map(.name)",
        "map(.name | select(split(\"|\")[2] == \"v2\"))"
      ),
      ask(
        "which clusters are of port 8003",
        "cluster --port 8003",
        "map(.name) | sort",
        "map(.name | select(split(\"|\")[1] == \"8003\")) | sort"
      ),
      ask(
        "how many clusters are outbound",
        "cluster --direction outbound",
        "length",
        "map(select(.name | startswith(\"outbound|\"))) | length"
      ),
    ]
  }()

  private static let listeners = {
    let page = "config_dump?resource=dynamic_listeners"
    func ask(_ text: String, _ words: String, _ ours: String, _ theirs: String) -> ProxyQuestion {
      ProxyQuestion(text, words, ours, page, "[.configs[].active_state.listener] | \(theirs)")
    }
    let sources = "def sources: .tlsCertificateSdsSecretConfigs | map(.name);"
    return [
      ask("which listeners are there", "listener", "map(.name) | sort", "map(.name) | sort"),
      ask(
        "which directions do they serve",
        "listener",
        "map([.name, .trafficDirection]) | sort",
        "map([.name, .traffic_direction]) | sort"
      ),
      ask("for which names is TLS ended", "listener", "found(\"serverNames\")", "found(\"server_names\")"),
      ask(
        "which secrets do they show",
        "listener",
        "\(sources) found(\"commonTlsContext\") | map(sources)",
        "camel | \(sources) found(\"commonTlsContext\") | map(sources)"
      ),
      ask(
        "which routes do they use",
        "listener",
        "found(\"routeConfigName\") | sort",
        "found(\"route_config_name\") | sort"
      ),
      ask("what are all of them", "listener", "camel | plain", "camel | plain"),
      ask(
        "which listeners take HTTP alone",
        "listener --type HTTP",
        "map(.name) | sort",
        "map(select(all(.filter_chains[].filters[]; .name | contains(\"http_connection\"))) | .name) | sort"
      ),
    ]
  }()

  private static let routes = {
    let page = "config_dump?resource=dynamic_route_configs"
    func ask(_ text: String, _ ours: String, _ theirs: String? = nil) -> ProxyQuestion {
      ProxyQuestion(text, "route", ours, page, "[.configs[].route_config] | \(theirs ?? "camel | \(ours)")")
    }
    let weights = ".route.weightedClusters.clusters"
    return [
      ask("which route configurations are there", "map(.name) | sort", "map(.name) | sort"),
      ask(
        "how many hosts do they know",
        "map([.name, (.virtualHosts | length)]) | sort",
        "map([.name, (.virtual_hosts | length)]) | sort"
      ),
      ask(
        "by which names are hosts known",
        "[.[].virtualHosts[].domains[]] | sort",
        "[.[].virtual_hosts[].domains[]] | sort"
      ),
      ask(
        "what are the weights of reviews",
        "routes(\"primary\") | map(\(weights) | map([.name, .weight]))",
        "routes(\"primary\") | map(.route.weighted_clusters.clusters | map([.name, .weight]))"
      ),
      ask("what is the timeout of the route primary", "routes(\"primary\") | map(.route.timeout)"),
      ask(
        "how often does it try again, and when",
        "routes(\"primary\") | map(.route.retryPolicy | [.numRetries, .retryOn])"
      ),
      ask("how long may one try take", "routes(\"primary\") | map(.route.retryPolicy.perTryTimeout)"),
      ask("who gets copies, and how many", "routes(\"primary\") | map(.route.requestMirrorPolicies)"),
      ask("which headers does it set", "routes(\"primary\") | map(.requestHeadersToAdd | map(.header))"),
      ask("which requests does the route canary take", "routes(\"canary\") | map(.match)"),
      ask("which faults does it have", "routes(\"canary\") | found(\"abort\", \"delay\")"),
      ask("where does the route old redirect to", "routes(\"old\") | map(.redirect)"),
      ask("by which headers do clients stick", "[found(\"headerName\")[]] | unique"),
      ask("what was the route primary made of", "routes(\"primary\") | map(.metadata.filterMetadata.istio.config)"),
      ask("what are all of them", "camel | plain", "camel | plain"),
    ]
  }()

  private static let others = {
    let statuses = "clusters?format=json"
    let failed =
      ".cluster_statuses[] | .name as $name | .host_statuses[]? | select(.health_status.failed_outlier_check)"
    let failures =
      "[.[] | .name as $name | .hostStatuses[] | select(.healthStatus.failedOutlierCheck) | [$name, .address]]"
    return [
      ProxyQuestion(
        "which endpoints are unhealthy",
        "endpoint",
        failures,
        statuses,
        "[\(failed) | [$name, .address] | camel]"
      ),
      ProxyQuestion(
        "how many endpoints does each cluster have",
        "endpoint",
        "map([.name, (.hostStatuses | length)]) | sort",
        statuses,
        "[.cluster_statuses[] | select(.host_statuses) | [.name, (.host_statuses | length)]] | sort"
      ),
      ProxyQuestion(
        "which endpoints are of down.example",
        "endpoint --cluster outbound|80||down.example",
        "[.[].hostStatuses[].address.socketAddress.address]",
        statuses,
        "[.cluster_statuses[] | select(.name | contains(\"down.example\")) | .host_statuses[].address.socket_address.address]"
      ),
      ProxyQuestion(
        "which weights do endpoints have",
        "eds",
        "map([.clusterName, found(\"loadBalancingWeight\")]) | sort",
        "config_dump?include_eds&resource=dynamic_endpoint_configs",
        "[.configs[].endpoint_config | select(.endpoints) | [.cluster_name, found(\"load_balancing_weight\")]] | sort"
      ),
      ProxyQuestion(
        "which secrets are there",
        "secret",
        "[.dynamicActiveSecrets[].name] | sort",
        "config_dump?resource=dynamic_active_secrets",
        "[.configs[].name] | sort"
      ),
      ProxyQuestion(
        "which certificates expire when",
        "admin certs",
        "[.certificates[][][] | [.serial_number, .expiration_time]] | sort",
        "certs",
        "[.certificates[][][] | [.serial_number, .expiration_time]] | sort"
      ),
      ProxyQuestion(
        "who is it",
        "bootstrap",
        ".bootstrap.node | [.id, .cluster]",
        "config_dump?mask=bootstrap",
        ".configs[0].bootstrap.node | [.id, .cluster]"
      ),
      ProxyQuestion(
        "where is its administration",
        "bootstrap",
        ".bootstrap.admin",
        "config_dump?mask=bootstrap",
        ".configs[0].bootstrap.admin | camel"
      ),
      ProxyQuestion(
        "which version is it",
        "admin server_info",
        "[.version, .state]",
        "server_info",
        "[.version, .state]"
      ),
      ProxyQuestion(
        "how often did connecting to down.example fail",
        "stats --filter down.example.*upstream_cx_connect_fail$",
        ".stats",
        "stats?format=json&filter=down.example.*upstream_cx_connect_fail$",
        ".stats"
      ),
      ProxyQuestion(
        "how many clusters are in its statistics",
        "stats -t clusters",
        ".cluster_statuses | length",
        statuses,
        ".cluster_statuses | length"
      ),
      ProxyQuestion("what is its whole configuration", "all", ".", "config_dump?include_eds", "."),
    ]
  }()
}
