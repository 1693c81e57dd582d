import Diagnostics
import Testing

@Suite struct NetworkingSchemaTests {

  @Test(
    "a VirtualService is held to its CRD",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1alpha3",
        "VirtualService",
        spec: """
          hosts: [reviews]
          http:
          - match: [{uri: {prefix: /a}, headers: {x: {exact: b}, y: {}}, port: 80}]
            mirror_percent: null
            timeout: 1.5s
            fault: {abort: {httpStatus: 500, percentage: {value: 0.1}}}
            route: [{destination: {host: reviews, subset: v1, port: {number: 80}}, weight: 100}]
          """
      ),
      MarkedObject(
        "networking.istio.io/v1beta1",
        "VirtualService",
        spec: """
          hosts: «reviews»
          http:
          - «rout»: [{destination: {host: a}}]
          - route: [{destination: «{«hots»: a}», weight: «"50"»}]
          - timeout: «0.1ms»
          - timeout: «soon»
          - match: [{uri: {exact: a, «prefix»: b}}]
          - retries: {attempts: «many», perTryTimeout: 1ms}
          """,
        .unexpectedType,
        .unknownField,
        .missingField,
        .unknownField,
        .unexpectedType,
        .outOfRange,
        .malformedText,
        .exclusiveFields,
        .unexpectedType
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "VirtualService",
        spec: """
          «http»:
          tls: [{match: [«{}»]}]
          """,
        .unexpectedType,
        .missingField
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "VirtualService",
        spec: """
          http:
          - corsPolicy: {«allowOrigin»: [a], unmatchedPreflights: «FORWRD»}
            directResponse: {status: «-1», body: {bytes: «a»}}
            «mirrorPercent»: 1
            ««mirror_percent»»: 2
          """,
        .deprecatedField,
        .unlistedValue,
        .outOfRange,
        .malformedText,
        .deprecatedField,
        .exclusiveFields,
        .deprecatedField
      ),
    ]
  )
  func virtualService(object: MarkedObject) { object.verify() }

  @Test(
    "a DestinationRule is held to its CRD",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1",
        "DestinationRule",
        spec: """
          host: reviews
          trafficPolicy:
            loadBalancer: {consistentHash: {httpCookie: {name: a, ttl: 0s}, ringHash: {minimumRingSize: 1}}}
            portLevelSettings: [{port: {number: 80}, tls: {mode: SIMPLE}}]
            connectionPool: {http: {http2KeepAlive: {interval: 1s}}, tcp: {idleTimeout: 0s}}
          subsets: [{name: v1, labels: {version: v1}}]
          """
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "DestinationRule",
        spec: """
          host: a
          trafficPolicy:
            loadBalancer:
              simple: ROUND_ROBIN
              «consistentHash»: {useSourceIp: true, maglev: {}, «ringHash»: {}}
              warmup: «{aggression: 1}»
            tls: {mode: «simple»}
            outlierDetection: {consecutive5xxErrors: «-1», outlierDetectionHttpErrorCodes: [«99»]}
          subsets:
          - «labels»: {version: «1.0»}
          """,
        .exclusiveFields,
        .exclusiveFields,
        .missingField,
        .unlistedValue,
        .outOfRange,
        .outOfRange,
        .missingField,
        .unexpectedType
      ),
    ]
  )
  func destinationRule(object: MarkedObject) { object.verify() }

  @Test(
    "a Gateway is held to its CRD",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1",
        "Gateway",
        spec: """
          selector: {istio: ingressgateway}
          servers:
          - port: {number: 443, name: https, protocol: HTTPS}
            tls: {mode: SIMPLE, credentialName: a}
            hosts: ["*"]
          """
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "Gateway",
        spec: """
          servers:
          - «port»: «{number: 80, name: http}»
            tls: {credentialNames: «[]», «credentialName»: a, minProtocolVersion: «1.2»}
          """,
        .missingField,
        .missingField,
        .wrongCount,
        .exclusiveFields,
        .unexpectedType
      ),
    ]
  )
  func gateway(object: MarkedObject) { object.verify() }

  @Test(
    "a ServiceEntry is held to its CRD",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1",
        "ServiceEntry",
        spec: """
          hosts: [a.example.com]
          addresses: [10.0.0.0/8]
          ports: [{number: 80, name: http, protocol: HTTP}, {number: 81, name: tcp}]
          resolution: STATIC
          endpoints: [{address: 10.0.0.1, ports: {http: 8080}}, {address: "unix:///var/run/a"}, {network: net}]
          """
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "ServiceEntry",
        spec: """
          hosts: ["ok", «"*"»]
          addresses: [«10.0.0.0/8»]
          ports: [{number: 80, name: a}, {number: «80», name: b}, {number: «0», name: «a»}]
          resolution: DNS_ROUND_ROBIN
          endpoints: [{address: a}, «{address: "unix:///a", ports: «{a: 1}»}»]
          """,
        .brokenRule,
        .brokenRule,
        .brokenRule,
        .outOfRange,
        .duplicateItem,
        .brokenRule,
        .brokenRule
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "ServiceEntry",
        spec: """
          hosts: «[]»
          endpoints: [{address: ««"unix://a/"»»}, «{}»]
          resolution: STATIC
          """,
        .wrongCount,
        .brokenRule,
        .brokenRule,
        .brokenRule
      ),
    ]
  )
  func serviceEntry(object: MarkedObject) { object.verify() }

  @Test(
    "a Sidecar is held to its CRD",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1",
        "Sidecar",
        spec: """
          egress: [{hosts: [./*], port: {number: 80, name: a, protocol: HTTP}, captureMode: NONE}]
          ingress: [{port: {number: 80}, defaultEndpoint: 127.0.0.1:80}]
          outboundTrafficPolicy: {mode: ALLOW_ANY}
          """
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "Sidecar",
        spec: """
          egress: [«{bind: a}»]
          workloadSelector: {labels: {app: «a*»}}
          outboundTrafficPolicy: {mode: «ALOW_ANY»}
          """,
        .missingField,
        .malformedText,
        .unlistedValue
      ),
    ]
  )
  func sidecar(object: MarkedObject) { object.verify() }

  @Test(
    "workloads of virtual machines are held to their CRDs",
    arguments: [
      MarkedObject("networking.istio.io/v1", "WorkloadEntry", spec: "address: 1.2.3.4\nports: {http: 80}\n"),
      MarkedObject(
        "networking.istio.io/v1",
        "WorkloadEntry",
        spec: "address: a\nports: {«a_b»: «0»}\nlabels: {a: «1»}\n",
        .malformedText,
        .outOfRange,
        .unexpectedType
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "WorkloadGroup",
        spec: "template: {serviceAccount: a}\nprobe: {httpGet: {port: 80, httpHeaders: [{name: a-b, value: c}]}}\n"
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "WorkloadGroup",
        spec: """
          template: {}
          probe:
            exec: {command: [«""»]}
            «httpGet»: {port: «65536», scheme: «http», httpHeaders: [{name: «a b»}]}
          """,
        .wrongLength,
        .exclusiveFields,
        .outOfRange,
        .unlistedValue,
        .malformedText
      ),
    ]
  )
  func workloads(object: MarkedObject) { object.verify() }

  @Test(
    "an EnvoyFilter and a ProxyConfig are held to their CRDs",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1alpha3",
        "EnvoyFilter",
        spec: """
          configPatches:
          - applyTo: HTTP_FILTER
            match: {context: GATEWAY, listener: {filterChain: {filter: {name: a, subFilter: {name: b}}}}}
            patch: {operation: INSERT_BEFORE, value: {anything: [1]}}
          """
      ),
      MarkedObject(
        "networking.istio.io/v1alpha3",
        "EnvoyFilter",
        spec: """
          workloadSelector: {labels: {a: b}}
          «targetRefs»: [{kind: Gateway, name: a}]
          configPatches:
          - applyTo: «HTTP_FILTERS»
            match: «{context: WAYPOINT, listener: {}}»
            patch: {value: «text»}
          """,
        .exclusiveFields,
        .unlistedValue,
        .brokenRule,
        .unexpectedType
      ),
      MarkedObject(
        "networking.istio.io/v1beta1",
        "ProxyConfig",
        spec: "concurrency: null\nimage: {imageType: debug}\n"
      ),
      MarkedObject(
        "networking.istio.io/v1beta1",
        "ProxyConfig",
        spec: "concurrency: «-1»\nselector: {matchLabels: {«a*»: b}}\n",
        .outOfRange,
        .malformedText
      ),
    ]
  )
  func proxies(object: MarkedObject) { object.verify() }
}
