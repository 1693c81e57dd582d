/// What a Kubernetes 1.36 API server with Istio's and the Gateway API's kinds serves, one line a resource.
///
/// `= group/version`, then `plural Kind singular`, `N`amespaced or `C`luster, the verbs (`*` those of a built-in kind,
/// `~` those of a custom one), `@` short names, `+` categories, `/` subresources with their kind and verbs.
enum APITable {
  static let text = """
    = v1
    bindings Binding binding N create
    componentstatuses ComponentStatus componentstatus C get,list @cs
    configmaps ConfigMap configmap N * @cm
    endpoints Endpoints endpoints N * @ep
    events Event event N * @ev
    limitranges LimitRange limitrange N * @limits
    namespaces Namespace namespace C create,delete,get,list,patch,update,watch @ns /finalize=update /status
    nodes Node node C * @no /proxy:NodeProxyOptions=create,delete,get,patch,update /status
    persistentvolumeclaims PersistentVolumeClaim persistentvolumeclaim N * @pvc /status
    persistentvolumes PersistentVolume persistentvolume C * @pv /status
    pods Pod pod N * @po +all /attach:PodAttachOptions=create,get /binding:Binding=create /ephemeralcontainers \
      /eviction:Eviction:policy/v1=create /exec:PodExecOptions=create,get /log=get \
      /portforward:PodPortForwardOptions=create,get /proxy:PodProxyOptions=create,delete,get,patch,update /resize \
      /status
    podtemplates PodTemplate podtemplate N *
    replicationcontrollers ReplicationController replicationcontroller N * @rc +all /scale:Scale:autoscaling/v1 \
      /status
    resourcequotas ResourceQuota resourcequota N * @quota /status
    secrets Secret secret N *
    serviceaccounts ServiceAccount serviceaccount N * @sa /token:TokenRequest:authentication.k8s.io/v1=create
    services Service service N * @svc +all /proxy:ServiceProxyOptions=create,delete,get,patch,update /status
    = apiregistration.k8s.io/v1
    apiservices APIService apiservice C * +api-extensions /status
    = apps/v1
    controllerrevisions ControllerRevision controllerrevision N *
    daemonsets DaemonSet daemonset N * @ds +all /status
    deployments Deployment deployment N * @deploy +all /scale:Scale:autoscaling/v1 /status
    replicasets ReplicaSet replicaset N * @rs +all /scale:Scale:autoscaling/v1 /status
    statefulsets StatefulSet statefulset N * @sts +all /scale:Scale:autoscaling/v1 /status
    = events.k8s.io/v1
    events Event event N * @ev
    = authentication.k8s.io/v1
    selfsubjectreviews SelfSubjectReview selfsubjectreview C create
    tokenreviews TokenReview tokenreview C create
    = authorization.k8s.io/v1
    localsubjectaccessreviews LocalSubjectAccessReview localsubjectaccessreview N create
    selfsubjectaccessreviews SelfSubjectAccessReview selfsubjectaccessreview C create
    selfsubjectrulesreviews SelfSubjectRulesReview selfsubjectrulesreview C create
    subjectaccessreviews SubjectAccessReview subjectaccessreview C create
    = autoscaling/v2
    horizontalpodautoscalers HorizontalPodAutoscaler horizontalpodautoscaler N * @hpa +all /status
    = autoscaling/v1
    horizontalpodautoscalers HorizontalPodAutoscaler horizontalpodautoscaler N * @hpa +all /status
    = batch/v1
    cronjobs CronJob cronjob N * @cj +all /status
    jobs Job job N * +all /status
    = certificates.k8s.io/v1
    certificatesigningrequests CertificateSigningRequest certificatesigningrequest C * @csr /approval /status
    = networking.k8s.io/v1
    ingressclasses IngressClass ingressclass C *
    ingresses Ingress ingress N * @ing /status
    ipaddresses IPAddress ipaddress C * @ip
    networkpolicies NetworkPolicy networkpolicy N * @netpol
    servicecidrs ServiceCIDR servicecidr C * /status
    = policy/v1
    poddisruptionbudgets PodDisruptionBudget poddisruptionbudget N * @pdb /status
    = rbac.authorization.k8s.io/v1
    clusterrolebindings ClusterRoleBinding clusterrolebinding C *
    clusterroles ClusterRole clusterrole C *
    rolebindings RoleBinding rolebinding N *
    roles Role role N *
    = storage.k8s.io/v1
    csidrivers CSIDriver csidriver C *
    csinodes CSINode csinode C *
    csistoragecapacities CSIStorageCapacity csistoragecapacity N *
    storageclasses StorageClass storageclass C * @sc
    volumeattachments VolumeAttachment volumeattachment C * /status
    volumeattributesclasses VolumeAttributesClass volumeattributesclass C * @vac
    = admissionregistration.k8s.io/v1
    mutatingadmissionpolicies MutatingAdmissionPolicy mutatingadmissionpolicy C * +api-extensions
    mutatingadmissionpolicybindings MutatingAdmissionPolicyBinding mutatingadmissionpolicybinding C * \
      +api-extensions
    mutatingwebhookconfigurations MutatingWebhookConfiguration mutatingwebhookconfiguration C * +api-extensions
    validatingadmissionpolicies ValidatingAdmissionPolicy validatingadmissionpolicy C * +api-extensions /status
    validatingadmissionpolicybindings ValidatingAdmissionPolicyBinding validatingadmissionpolicybinding C * \
      +api-extensions
    validatingwebhookconfigurations ValidatingWebhookConfiguration validatingwebhookconfiguration C * \
      +api-extensions
    = apiextensions.k8s.io/v1
    customresourcedefinitions CustomResourceDefinition customresourcedefinition C * @crd @crds +api-extensions \
      /status
    = scheduling.k8s.io/v1
    priorityclasses PriorityClass priorityclass C * @pc
    = coordination.k8s.io/v1
    leases Lease lease N *
    = node.k8s.io/v1
    runtimeclasses RuntimeClass runtimeclass C *
    = discovery.k8s.io/v1
    endpointslices EndpointSlice endpointslice N *
    = resource.k8s.io/v1
    deviceclasses DeviceClass deviceclass C *
    resourceclaims ResourceClaim resourceclaim N * /status
    resourceclaimtemplates ResourceClaimTemplate resourceclaimtemplate N *
    resourceslices ResourceSlice resourceslice C *
    = flowcontrol.apiserver.k8s.io/v1
    flowschemas FlowSchema flowschema C * /status
    prioritylevelconfigurations PriorityLevelConfiguration prioritylevelconfiguration C * /status
    = extensions.istio.io/v1alpha1
    trafficextensions TrafficExtension trafficextension N ~ +istio-io +extensions-istio-io /status
    wasmplugins WasmPlugin wasmplugin N ~ +istio-io +extensions-istio-io /status
    = networking.istio.io/v1
    destinationrules DestinationRule destinationrule N ~ @dr +istio-io +networking-istio-io /status
    gateways Gateway gateway N ~ @gw +istio-io +networking-istio-io /status
    serviceentries ServiceEntry serviceentry N ~ @se +istio-io +networking-istio-io /status
    sidecars Sidecar sidecar N ~ +istio-io +networking-istio-io /status
    virtualservices VirtualService virtualservice N ~ @vs +istio-io +networking-istio-io /status
    workloadentries WorkloadEntry workloadentry N ~ @we +istio-io +networking-istio-io /status
    workloadgroups WorkloadGroup workloadgroup N ~ @wg +istio-io +networking-istio-io /status
    = networking.istio.io/v1beta1
    destinationrules DestinationRule destinationrule N ~ @dr +istio-io +networking-istio-io /status
    gateways Gateway gateway N ~ @gw +istio-io +networking-istio-io /status
    proxyconfigs ProxyConfig proxyconfig N ~ +istio-io +networking-istio-io /status
    serviceentries ServiceEntry serviceentry N ~ @se +istio-io +networking-istio-io /status
    sidecars Sidecar sidecar N ~ +istio-io +networking-istio-io /status
    virtualservices VirtualService virtualservice N ~ @vs +istio-io +networking-istio-io /status
    workloadentries WorkloadEntry workloadentry N ~ @we +istio-io +networking-istio-io /status
    workloadgroups WorkloadGroup workloadgroup N ~ @wg +istio-io +networking-istio-io /status
    = networking.istio.io/v1alpha3
    destinationrules DestinationRule destinationrule N ~ @dr +istio-io +networking-istio-io /status
    envoyfilters EnvoyFilter envoyfilter N ~ +istio-io +networking-istio-io /status
    gateways Gateway gateway N ~ @gw +istio-io +networking-istio-io /status
    serviceentries ServiceEntry serviceentry N ~ @se +istio-io +networking-istio-io /status
    sidecars Sidecar sidecar N ~ +istio-io +networking-istio-io /status
    virtualservices VirtualService virtualservice N ~ @vs +istio-io +networking-istio-io /status
    workloadentries WorkloadEntry workloadentry N ~ @we +istio-io +networking-istio-io /status
    workloadgroups WorkloadGroup workloadgroup N ~ @wg +istio-io +networking-istio-io /status
    = security.istio.io/v1
    authorizationpolicies AuthorizationPolicy authorizationpolicy N ~ @ap +istio-io +security-istio-io /status
    peerauthentications PeerAuthentication peerauthentication N ~ @pa +istio-io +security-istio-io /status
    requestauthentications RequestAuthentication requestauthentication N ~ @ra +istio-io +security-istio-io \
      /status
    = security.istio.io/v1beta1
    authorizationpolicies AuthorizationPolicy authorizationpolicy N ~ @ap +istio-io +security-istio-io /status
    peerauthentications PeerAuthentication peerauthentication N ~ @pa +istio-io +security-istio-io /status
    requestauthentications RequestAuthentication requestauthentication N ~ @ra +istio-io +security-istio-io \
      /status
    = telemetry.istio.io/v1
    telemetries Telemetry telemetry N ~ @telemetry +istio-io +telemetry-istio-io /status
    = telemetry.istio.io/v1alpha1
    telemetries Telemetry telemetry N ~ @telemetry +istio-io +telemetry-istio-io /status
    = gateway.networking.k8s.io/v1
    gatewayclasses GatewayClass gatewayclass C ~ @gc +gateway-api /status
    gateways Gateway gateway N ~ @gtw +gateway-api /status
    grpcroutes GRPCRoute grpcroute N ~ +gateway-api /status
    httproutes HTTPRoute httproute N ~ +gateway-api /status
    referencegrants ReferenceGrant referencegrant N ~ @refgrant +gateway-api
    tcproutes TCPRoute tcproute N ~ +gateway-api /status
    tlsroutes TLSRoute tlsroute N ~ +gateway-api /status
    = gateway.networking.k8s.io/v1beta1
    gatewayclasses GatewayClass gatewayclass C ~ @gc +gateway-api /status
    gateways Gateway gateway N ~ @gtw +gateway-api /status
    httproutes HTTPRoute httproute N ~ +gateway-api /status
    referencegrants ReferenceGrant referencegrant N ~ @refgrant +gateway-api
    """
}
