{{- define "ridealong.name" -}}
{{- .Release.Name | trunc 53 | trimSuffix "-" -}}
{{- end -}}

{{- define "ridealong.selector" -}}
app.kubernetes.io/name: ridealong
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "ridealong.labels" -}}
{{ include "ridealong.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "ridealong.claim" -}}
{{- .Values.data.existingClaim | default (printf "%s-data" (include "ridealong.name" .)) -}}
{{- end -}}
