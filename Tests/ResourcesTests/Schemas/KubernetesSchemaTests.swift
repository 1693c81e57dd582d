import Diagnostics
import Testing

@Suite struct KubernetesSchemaTests {
  @Test(
    "pods are held to the schema of Kubernetes",
    arguments: [
      MarkedObject(
        "v1",
        "Pod",
        spec: """
          containers:
          - name: a
            image: b
            env: [{name: A, value: "1"}, {name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
            ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]
            resources: {limits: {cpu: 1, memory: 1.5Gi, x: 0.5}}
            livenessProbe: {httpGet: {port: http, path: /}}
            securityContext:
          volumes: [{name: v, emptyDir: {}}, {name: w, configMap: {name: c, items: [{key: k, path: p}]}}]
          nodeSelector: {a: }
          """
      ),
      MarkedObject(
        "v1",
        "Pod",
        spec: """
          containers:
          - name: «A»
            env: [{name: A, value: «1»}, «{«nam»: B}»]
            ports: [{containerPort: «0»}]
            resources: {limits: {memory: «1.5Gb»}}
            imagePullPolicy: «always»
            volumeMounts: [{name: v, mountPath: /a}, {name: w, mountPath: «/a»}]
          - {name: b}
          - {name: «b»}
          restartPolicy: «Sometimes»
          """,
        .malformedText,
        .unexpectedType,
        .missingField,
        .unknownField,
        .outOfRange,
        .malformedText,
        .unlistedValue,
        .duplicateItem,
        .duplicateItem,
        .unlistedValue
      ),
    ]
  )
  func pods(object: MarkedObject) { object.verify() }

  @Test(
    "workloads are held to the schema of their version",
    arguments: [
      MarkedObject(
        "apps/v1",
        "Deployment",
        spec:
          "replicas: 1\nselector: {matchLabels: {a: b}}\ntemplate: {metadata: {labels: {a: b}}, spec: {containers: [{name: a}]}}\n"
      ),
      MarkedObject(
        "apps/v1",
        "Deployment",
        spec: "replicas: «one»\nselector: {}\ntemplate: {spec: «{«container»: [{name: a}]}»}\n",
        .unexpectedType,
        .missingField,
        .unknownField
      ),
      MarkedObject("extensions/v1beta1", "Deployment", spec: "template: {spec: {containers: [{name: a}]}}\n"),
      MarkedObject("apps/v1beta1", "Deployment", spec: "template: {spec: {containers: [{name: a}]}}\n"),
      MarkedObject(
        "apps/v1",
        "StatefulSet",
        spec:
          "selector: {}\ntemplate: {spec: {containers: []}}\nvolumeClaimTemplates: [{metadata: {name: a}, spec: {accessModes: [«RWO»]}}]\n",
        .unlistedValue
      ),
      MarkedObject(
        "apps/v1",
        "DaemonSet",
        spec: "selector: {}\ntemplate: {}\nupdateStrategy: {type: «Recreate»}\n",
        .unlistedValue
      ),
      MarkedObject(
        "apps/v1",
        "ReplicaSet",
        spec: "selector: {matchExpressions: [{key: a, operator: «in», values: [b]}]}\n",
        .unlistedValue
      ),
      MarkedObject(
        "v1",
        "ReplicationController",
        spec: "replicas: 1\nselector: {a: «1»}\n",
        .unexpectedType
      ),
      MarkedObject(
        "batch/v1",
        "Job",
        spec: "template: {spec: {containers: [{name: a}], restartPolicy: Never}}\ncompletions: «1.5»\n",
        .unexpectedType
      ),
      MarkedObject(
        "batch/v1",
        "CronJob",
        spec: "schedule: '* * * * *'\njobTemplate: {spec: «{}»}\n",
        .missingField
      ),
    ]
  )
  func workloads(object: MarkedObject) { object.verify() }

  @Test(
    "services and what stands behind them are held to their schemas",
    arguments: [
      MarkedObject(
        "v1",
        "Service",
        spec: "ports: [{port: 80, name: a, targetPort: http}, {port: 80, name: b, protocol: UDP}]\n"
      ),
      MarkedObject(
        "v1",
        "Service",
        spec: "ports: [{port: 80, name: a}, «{port: 80, name: b}»]\ntype: «NodePorts»\n",
        .brokenRule,
        .unlistedValue
      ),
      MarkedObject(
        "v1",
        "Service",
        spec: "ports: [{port: 80, name: a}, «{port: 81}»]\nselector: {a: «true»}\n",
        .brokenRule,
        .unexpectedType
      ),
      MarkedObject(
        "apiVersion: v1\nkind: Endpoints\nmetadata: {name: a}\nsubsets: [{addresses: [«{}»], ports: [{port: 80}]}]\n",
        .missingField
      ),
      MarkedObject(
        "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: a}\naddressType: «ipv4»\nendpoints: [{addresses: [a]}]\n",
        .unlistedValue
      ),
      MarkedObject(
        "networking.k8s.io/v1",
        "Ingress",
        spec:
          "rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: a, port: {number: 80}}}}]}}]\n"
      ),
      MarkedObject(
        "networking.k8s.io/v1",
        "Ingress",
        spec: "rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {«serviceName»: a}}]}}]\n",
        .unknownField
      ),
      MarkedObject(
        "extensions/v1beta1",
        "Ingress",
        spec: "rules: [{http: {paths: [{backend: {serviceName: a, servicePort: 80}}]}}]\n"
      ),
    ]
  )
  func services(object: MarkedObject) { object.verify() }

  @Test(
    "the small kinds are held to their schemas",
    arguments: [
      MarkedObject(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: «1»}\n",
        .unexpectedType
      ),
      MarkedObject(
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: Yg==, b: «x»}\nstringData: {c: d}\n",
        .malformedText
      ),
      MarkedObject(
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\nsecrets: [{name: b}]\nautomountServiceAccountToken: «1»\n",
        .unexpectedType
      ),
      MarkedObject(
        "apiVersion: v1\nkind: Namespace\nmetadata: {name: «a.b», labels: {istio-injection: enabled}}\n",
        .malformedText
      ),
      MarkedObject(
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {volumeMode: «block»}\n",
        .unlistedValue
      ),
    ]
  )
  func smallKinds(object: MarkedObject) { object.verify() }
}
