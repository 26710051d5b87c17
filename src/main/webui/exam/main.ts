import "../shared/styles/main.scss";
import "./exam-app";
